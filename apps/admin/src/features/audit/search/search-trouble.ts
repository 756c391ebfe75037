import { readError } from '../../../lib/read-error.ts'

/**
 * Why the server could not do this search, where trying again would not help: it can not be read, and the box says why,
 * or it would take too long. `null` for every other error, and for none.
 */
export function searchTrouble(error: unknown): 'unreadable' | 'slow' | null {
  if (error === null) return null
  const { issues } = readError(error)
  if (issues.some(({ code }) => code === 'search_too_slow')) return 'slow'
  return issues.some(({ path }) => path[0] === 'q') ? 'unreadable' : null
}
