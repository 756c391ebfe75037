/** Bounds of one event's metadata. A log must stay quick to read, and one sender must not fill it. */
export const metadataLimits = {
  /** The metadata object itself is level 1. */
  maxDepth: 8,
  /** UTF-8 bytes of its JSON. */
  maxBytes: 16 * 1024,
  /** Keys of all levels together. */
  maxKeys: 100,
} as const

/** Says which bound an event's metadata breaks, in words for its sender, or null if none. */
export function metadataProblem(metadata: Readonly<Record<string, unknown>>): string | null {
  // First the walk, which stops early: what is nested too deeply must not reach JSON.stringify.
  const problem = walk(metadata, 1, { keys: 0 })
  if (problem !== null) return problem
  const bytes = Buffer.byteLength(JSON.stringify(metadata))
  if (bytes <= metadataLimits.maxBytes) return null
  return `metadata is too large: ${bytes} bytes as JSON, at most ${metadataLimits.maxBytes} are allowed`
}

function walk(value: object, depth: number, seen: { keys: number }): string | null {
  if (depth > metadataLimits.maxDepth) {
    return `metadata is nested too deeply: at most ${metadataLimits.maxDepth} levels are allowed`
  }
  const items: readonly unknown[] = Object.values(value)
  if (!Array.isArray(value)) seen.keys += items.length
  if (seen.keys > metadataLimits.maxKeys) {
    return `metadata has too many keys: at most ${metadataLimits.maxKeys} are allowed`
  }
  for (const item of items) {
    // JSON.parse makes Infinity of 1e999, which no JSON can say.
    if (typeof item === 'number' && !Number.isFinite(item)) return 'metadata holds a number that is too large'
    if (typeof item !== 'object' || item === null) continue
    const problem = walk(item, depth + 1, seen)
    if (problem !== null) return problem
  }
  return null
}
