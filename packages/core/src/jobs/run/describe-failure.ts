const mostCauses = 5

/** For administrators, in the words of whatever failed; what it was called with may be private. */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return 'Unknown error'
  // Drizzle repeats the statement and its values; the database, below it, says what was wrong with them.
  let last = error
  for (let depth = 0; depth < mostCauses && last.cause instanceof Error; depth++) last = last.cause
  if ('query' in last && 'params' in last) return 'A statement failed'
  return isSqlError(last) ? describeSqlError(last) : last.message
}

interface SqlError extends Error {
  code: string
  table_name?: unknown
  column_name?: unknown
  constraint_name?: unknown
}

/** A SQLSTATE: five digits and capital letters. */
const isSqlError = (error: Error): error is SqlError =>
  'code' in error && typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code)

/** PostgreSQL quotes values as it quotes names, in the marks of its language: nothing from the first mark on is kept. */
function describeSqlError({ message, code, table_name, column_name, constraint_name }: SqlError): string {
  const [said = ''] = message.split(/["'`„“”‚‘’«»‹›]/)
  const names = [table_name, column_name, constraint_name].filter((name) => typeof name === 'string')
  return `${said.trim()} (${[code, ...names].join(', ')})`
}
