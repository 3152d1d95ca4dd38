/** One sentence that goes along to the next page, where it is said once: what was done is done, and is no longer here to be seen. */
let words = ''

export function sayAtParting(sentence: string): void {
  words = sentence
}

/** What the page before had to say, if anything. */
export function partingWords(): string {
  const said = words
  words = ''
  return said
}
