import { errorAt, fault, type SearchError } from './search-error.ts'

/** A value or a free text, as it was meant: without its quotation marks and escapes. */
export interface Piece {
  readonly text: string
  readonly quoted: boolean
  /** Whether a quotation that begins also ends. */
  readonly closed: boolean
  readonly start: number
  readonly end: number
}

/** One term as it stands in the text; nothing says yet that it means something. */
export interface Token {
  readonly negated: boolean
  /** As written, and where; `end` stands before the colon. Null for free text. */
  readonly key: { readonly text: string; readonly start: number; readonly end: number } | null
  /** The values between the commas, empty ones too; exactly one for free text. */
  readonly pieces: readonly [Piece, ...Piece[]]
  readonly start: number
  readonly end: number
  readonly error: SearchError | null
}

/** Divides a search into its terms. Loses nothing: what is wrong stays in its token, for the box to complete. */
export function lexSearch(text: string): Token[] {
  const tokens: Token[] = []
  let at = skip(/\s*/y, text, 0)
  while (at < text.length) {
    const token = readToken(text, at)
    tokens.push(token)
    at = skip(/\s*/y, text, token.end)
  }
  return tokens
}

function readToken(text: string, start: number): Token {
  const negated = text[start] === '-'
  const bodyStart = negated ? start + 1 : start
  const afterKey = skip(/[A-Za-z]+:/y, text, bodyStart)
  const key =
    afterKey === bodyStart
      ? null
      : { text: text.slice(bodyStart, afterKey - 1), start: bodyStart, end: afterKey - 1 }
  let last = readPiece(text, afterKey, key !== null)
  const pieces: [Piece, ...Piece[]] = [last]
  while (key !== null && text[last.end] === ',') {
    last = readPiece(text, last.end + 1, true)
    pieces.push(last)
  }
  const end = skip(/\S*/y, text, last.end)
  return { negated, key, pieces, start, end, error: errorBehind(last, end) }
}

function readPiece(text: string, start: number, isValue: boolean): Piece {
  if (text[start] !== '"') {
    const end = skip(isValue ? /[^\s",]*/y : /[^\s"]*/y, text, start)
    return { text: text.slice(start, end), quoted: false, closed: true, start, end }
  }
  const inner = skip(/(?:[^"\\]|\\[\s\S]?)*/y, text, start + 1)
  return {
    text: text.slice(start + 1, inner).replaceAll(/\\(["\\])/g, '$1'),
    quoted: true,
    closed: text[inner] === '"',
    start,
    end: Math.min(inner + 1, text.length),
  }
}

/** A piece ends at a space; what else stands there is a mistake with quotation marks. */
function errorBehind({ quoted, closed, start, end }: Piece, tokenEnd: number): SearchError | null {
  if (!closed) return errorAt({ start, end }, fault('unclosed_quote', {}))
  if (tokenEnd === end) return null
  return quoted
    ? errorAt({ start: end, end: tokenEnd }, fault('missing_space', {}))
    : errorAt({ start: end, end: end + 1 }, fault('stray_quote', {}))
}

/** Where a sticky pattern that begins here ends. */
function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return pattern.test(text) ? pattern.lastIndex : from
}
