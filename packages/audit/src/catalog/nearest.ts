import { type AuditEventType, eventTypes } from './catalog.ts'

/** Longer inputs are cut: nobody mistypes a name by fifty characters, and the work must stay bounded. */
const maxLength = 48
const maxCount = 10

/**
 * The event types whose names are nearest to an unknown one, best first; for the message of a refused event.
 * Spelling counts by Damerau-Levenshtein distance, and every shared word brings a type nearer. Case and
 * separators don't count: `BOT_COMMAND_EXECUTED` and `botCommandExecuted` are the same.
 */
export function nearestEventTypes(unknown: string, count = 3): AuditEventType[] {
  const name = slug(unknown)
  return eventTypes
    .map((type) => ({ type, score: similarity(name, type) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, Math.max(0, Math.min(count, maxCount)))
    .map(({ type }) => type)
}

function slug(text: string): string {
  return text
    .slice(0, 2 * maxLength)
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, maxLength)
}

/** 1 for the same spelling, more for shared words. */
function similarity(name: string, type: string): number {
  const spelling = 1 - distance(name, type) / Math.max(name.length, type.length, 1)
  const words = new Set(name.split('_'))
  const typeWords = type.split('_')
  const shared = typeWords.filter((word) => words.has(word)).length
  const bonus = (2 * shared) / (words.size + typeWords.length)
  return spelling + bonus + (name !== '' && type.startsWith(name) ? 0.25 : 0)
}

/**
 * Optimal string alignment: insert, delete, replace, swap neighbours (Damerau 1964). Three rows suffice, as a swap
 * looks back two.
 */
function distance(a: string, b: string): number {
  let beforePrevious: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1
      let best = Math.min(
        at(previous, column) + 1,
        at(current, column - 1) + 1,
        at(previous, column - 1) + cost,
      )
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) best = Math.min(best, at(beforePrevious, column - 2) + 1)
      current.push(best)
    }
    beforePrevious = previous
    previous = current
  }
  return at(previous, b.length)
}

/** Every index asked for lies inside its row; this only tells the compiler so. */
function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY
}
