import type { AuditFilters } from '../audit-search.ts'
import { useReadSearch } from './use-read-search.ts'

/** Whether filters or search say when. Where neither does, the server's figures are those of the last day. */
export function useIsTimed({ range, from, to, q = '' }: AuditFilters): boolean {
  const read = useReadSearch()
  if (range !== undefined || from !== undefined || to !== undefined) return true
  const result = q === '' ? null : read(q)
  return result?.ok === true && result.query.terms.some(({ key, negated }) => key === 'created' && !negated)
}
