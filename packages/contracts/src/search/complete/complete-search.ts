import { lexSearch, type Token } from '../lex-search.ts'
import { printValue } from '../print-search.ts'
import { isSearchKey, type SearchKey, searchKeys, searchLimits } from '../search-keys.ts'
import { rankOptions, type SearchOption } from './rank-options.ts'
import { type SearchSurroundings, valuesOf } from './values-of.ts'

export interface Suggestion {
  /** What replaces the text from `start` to `end`, quoted where it must be. */
  readonly insert: string
  /** For people: the value's name in their language. For a key, the key. */
  readonly label: string
  /** After a `key` its values follow, without a space; a `value` or whole `term` is complete. */
  readonly kind: 'key' | 'value' | 'term'
}

export interface Completion {
  /** Offsets of UTF-16 units, `end` exclusive. */
  readonly start: number
  readonly end: number
  readonly suggestions: readonly Suggestion[]
}

const most = { suggestions: 20, types: 5 } as const

/**
 * What could stand where the caret is: keys for a word that begins, then the values of its key. Words also find event
 * types by their labels, so that nobody needs to know their names. Works on texts that do not parse.
 */
export function completeSearch(text: string, caret: number, surroundings: SearchSurroundings): Completion {
  const at = Math.max(0, Math.min(Math.trunc(caret) || 0, text.length))
  const nothing: Completion = { start: at, end: at, suggestions: [] }
  if (text.length > searchLimits.length) return nothing
  const token = lexSearch(text).find(({ start, end }) => start < at && at <= end)
  if (token) return completeToken(text, at, token, surroundings) ?? nothing
  // Glued to the front of a term, a key would swallow it.
  const isFree = text[at] === undefined || /\s/.test(text[at])
  return isFree ? { ...nothing, suggestions: searchKeys.map(suggestKey) } : nothing
}

function completeToken(
  text: string,
  caret: number,
  token: Token,
  surroundings: SearchSurroundings,
): Completion | null {
  const { key, pieces } = token
  if (key && caret > key.end) return completeValue(text, caret, token, surroundings)
  if (!key && pieces[0].quoted) return null
  const start = token.negated ? token.start + 1 : token.start
  const prefix = text.slice(start, caret).toLowerCase()
  const keys = searchKeys.filter((name) => name.startsWith(prefix)).map(suggestKey)
  if (key) return { start, end: key.end + 1, suggestions: keys }
  return { start, end: token.end, suggestions: [...keys, ...suggestTypes(prefix, surroundings)] }
}

function completeValue(
  text: string,
  caret: number,
  { key, pieces }: Token,
  surroundings: SearchSurroundings,
): Completion | null {
  const name = key?.text.toLowerCase() ?? ''
  const piece = pieces.find(({ start, end }) => start <= caret && caret <= end)
  if (!piece || !isSearchKey(name)) return null
  const written = text
    .slice(piece.start, caret)
    .replace(/^"/, '')
    .replaceAll(/\\(["\\])/g, '$1')
  // A comparison stays in front of the time that is completed.
  const [comparison = ''] = (name === 'created' ? /^(?:[<>]=?|.*\.\.)/.exec(written) : null) ?? []
  const others = new Set(pieces.filter((other) => other !== piece).map((other) => other.text.toLowerCase()))
  const options = valuesOf(name, surroundings).filter(({ value }) => !others.has(value.toLowerCase()))
  const suggestions = rankOptions(options, written.slice(comparison.length), most.suggestions)
  return {
    start: piece.start,
    end: piece.end,
    suggestions: suggestions.map((option) => suggestValue({ ...option, value: comparison + option.value })),
  }
}

const suggestKey = (key: SearchKey): Suggestion => ({ insert: `${key}:`, label: key, kind: 'key' })

const suggestValue = ({ value, label }: SearchOption): Suggestion => ({
  insert: printValue(value),
  label,
  kind: 'value',
})

/** From two letters on: one letter is in everything. */
function suggestTypes(prefix: string, surroundings: SearchSurroundings): Suggestion[] {
  if (prefix.length < 2) return []
  return rankOptions(valuesOf('type', surroundings), prefix, most.types).map(({ value, label }) => ({
    insert: `type:${value}`,
    label,
    kind: 'term',
  }))
}
