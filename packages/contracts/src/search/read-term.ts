import type { Piece, Token } from './lex-search.ts'
import { errorAt, fault, type SearchError, type SearchFault } from './search-error.ts'
import { isOneOf, isSearchKey, operatorWords, type SearchKey, searchKeys } from './search-keys.ts'
import type { SearchTerm, TimeSpan } from './search-query.ts'
import type { SearchSetting } from './search-setting.ts'
import { readTime } from './values/read-time.ts'
import { readValue } from './values/read-value.ts'

type Failed = { readonly errors: SearchError[] }

/** What a token of a search means, or all that is wrong with it. */
export function readTerm(token: Token, setting: SearchSetting): SearchTerm | Failed {
  if (token.key === null) return readFreeText(token)
  const key = token.key.text.toLowerCase()
  if (!isSearchKey(key)) {
    const unknown = fault('unknown_key', { key: token.key.text, keys: searchKeys.join(', ') })
    return { errors: [errorAt(token.key, unknown)] }
  }
  if (token.error) return { errors: [token.error] }
  return key === 'created' ? readTimes(token, setting) : readValues(token, key, setting)
}

function readFreeText({ negated, pieces: [piece], start, end, error }: Token): SearchTerm | Failed {
  if (error) return { errors: [error] }
  const { text, quoted } = piece
  if (text === '') {
    return { errors: [errorAt({ start, end }, fault(quoted ? 'empty_text' : 'missing_term', {}))] }
  }
  if (!quoted && isOneOf(operatorWords, text)) {
    return { errors: [errorAt(piece, fault('operator_word', { word: text }))] }
  }
  return { key: 'text', negated, values: [text], start, end }
}

function readValues(
  { negated, pieces, start, end }: Token,
  key: Exclude<SearchKey, 'created'>,
  setting: SearchSetting,
): SearchTerm | Failed {
  const values: string[] = []
  const errors: SearchError[] = []
  for (const piece of pieces) {
    const value = piece.text === '' ? missing(key) : readValue(key, piece.text, setting)
    if (typeof value === 'string') values.push(value)
    else errors.push(errorAt(placeOf(piece, start), value))
  }
  return errors.length > 0 ? { errors } : { key, negated, values, start, end }
}

function readTimes({ negated, pieces, start, end }: Token, setting: SearchSetting): SearchTerm | Failed {
  const values: string[] = []
  const spans: TimeSpan[] = []
  const errors: SearchError[] = []
  for (const piece of pieces) {
    const time = piece.text === '' ? missing('created') : readTime(piece.text, setting)
    if ('code' in time) {
      errors.push(errorAt(placeOf(piece, start), time))
    } else {
      values.push(time.text)
      spans.push(time.span)
    }
  }
  return errors.length > 0 ? { errors } : { key: 'created', negated, values, spans, start, end }
}

const missing = (key: SearchKey): SearchFault => fault('missing_value', { key })

/** A value that is not there has no place of its own to be underlined; its term has. */
const placeOf = (piece: Piece, start: number) =>
  piece.end > piece.start ? piece : { start, end: Math.max(piece.end, start + 1) }
