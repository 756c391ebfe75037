/** PostgreSQL's text can not hold NUL, and its jsonb no lone surrogates; neither in a key. */
export function hasUnstorableText(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed()
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value)) return value.some(hasUnstorableText)
  // An object's keys read its own values; they stay unknown.
  const record = value as Readonly<Record<string, unknown>>
  return Object.keys(record).some((key) => hasUnstorableText(key) || hasUnstorableText(record[key]))
}
