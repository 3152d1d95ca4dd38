import type { Directive } from 'vue'

/** Puts the cursor here when the page opens; `autofocus` does so only for the first page of a window. */
export const vFocus: Directive<HTMLElement> = { mounted: (element) => element.focus() }
