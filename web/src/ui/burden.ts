import type { InjectionKey, Ref } from 'vue'

/**
 * Whether the flags of a form stand in the order of the tabulator. A form that is typed at speed leaves them out, and must then
 * have a BurdenReach at its end, so that they can be reached by keyboard all the same (WCAG 2.1.1).
 */
export const FLAGS_BY_TAB: InjectionKey<Ref<boolean>> = Symbol('flags by tab')
