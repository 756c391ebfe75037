/**
 * When to ask for new tokens: while a fifth of their time is left, or ten minutes, whichever is more; of short ones the half, or
 * they would be refreshed all the time; and never sooner than in a minute.
 */
export function refreshDueAt(issuedAt: Date, expiresInSeconds: number): Date {
  const aheadSeconds = Math.min(Math.max(expiresInSeconds / 5, 600), expiresInSeconds / 2)
  return new Date(issuedAt.getTime() + Math.floor(Math.max(60, expiresInSeconds - aheadSeconds) * 1000))
}
