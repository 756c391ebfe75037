/**
 * Lower case as PostgreSQL's ILIKE has it under C.UTF-8: letter by letter, by Unicode's simple mapping. Lowering whole
 * words would make another letter of a sigma at their end, and two of a dotted capital I.
 */
export const foldCase = (text: string): string =>
  isAscii(text)
    ? text.toLowerCase()
    : Array.from(text, (letter) => (letter === 'İ' ? 'i' : letter.toLowerCase())).join('')

const isAscii = (text: string) => !/[^\0-\x7f]/.test(text)
