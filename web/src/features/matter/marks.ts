export interface Piece {
  text: string
  hit: boolean
}

/** A text in pieces, those that were looked for marked: full-width, half-width, upper and lower case are one. */
export function pieces(text: string, sought: string): Piece[] {
  const words = fold(sought).split(/\s+/).filter(Boolean)
  const characters = [...text]
  const folded: string[] = characters.map(fold)
  const hit: boolean[] = characters.map(() => false)
  for (const word of words) {
    for (let at = 0; at < characters.length; at++) {
      let said = ''
      let end = at
      while (said.length < word.length && end < characters.length) said += folded[end++]
      if (said === word) hit.fill(true, at, end)
    }
  }
  return characters.reduce<Piece[]>((all, character, i) => {
    const last = all[all.length - 1]
    if (last && last.hit === hit[i]) last.text += character
    else all.push({ text: character, hit: hit[i]! })
    return all
  }, [])
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
