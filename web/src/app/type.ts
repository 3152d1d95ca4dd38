/** How large this browser's user wants to read. */
export type Type = 'normal' | 'large'

const CHOSEN = 'doorstep.type'

export function chosenType(): Type {
  return localStorage.getItem(CHOSEN) === 'large' ? 'large' : 'normal'
}

export function read(type: Type): void {
  document.documentElement.dataset.type = type
  localStorage.setItem(CHOSEN, type)
}
