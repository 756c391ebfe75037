import type { ExportFormat } from './export-url.ts'

const quote = 0x22
const newline = 0x0a

/**
 * Counts events in a file that arrives in pieces, byte by byte: a newline inside a quoted cell ends no row, and a CSV
 * file's first row is its head.
 */
export function rowCounter(format: ExportFormat): (piece: Uint8Array) => number {
  const quoting = format === 'csv'
  let rows = quoting ? -1 : 0
  let quoted = false
  return (piece) => {
    for (const byte of piece) {
      if (byte === newline && !quoted) rows++
      else if (byte === quote && quoting) quoted = !quoted
    }
    return Math.max(0, rows)
  }
}
