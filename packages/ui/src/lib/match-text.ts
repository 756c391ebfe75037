const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** True if every word of the query occurs in the text, whatever the case or the accents. */
export function matchText(query: string, ...texts: readonly (string | undefined)[]): boolean {
  const haystack = fold(texts.filter(Boolean).join(' '))
  return fold(query)
    .split(/\s+/)
    .every((word) => haystack.includes(word))
}
