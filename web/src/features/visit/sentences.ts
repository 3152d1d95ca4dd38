/** What was said, sentence by sentence, so that any of them can become a matter as it stands. */
export function sentences(said: string): string[] {
  return said
    .split(/\n+/)
    .flatMap((line) => line.match(/[^。！？；!?;]+[。！？；!?;]?["”』」]?/g) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 1)
}
