import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { readError } from '../../../lib/read-error.ts'
import { auditListOptions } from '../audit-list-options.ts'
import { filtersOf } from '../audit-search.ts'
import { useAuditSearch } from '../use-audit-search.ts'
import type { SearchMistake } from './search-mistake.ts'
import { useReadSearch } from './use-read-search.ts'

const none: readonly SearchMistake[] = []

/** What is wrong with this text: what can be seen here, else what the server said about it. */
export function useMistakes(text: string): readonly SearchMistake[] {
  const read = useReadSearch()
  const { search } = useAuditSearch()
  // Only watches the list of the page; the page asks for it. Rows that come and go are no news here.
  const { error } = useInfiniteQuery({
    ...auditListOptions(filtersOf(search)),
    enabled: false,
    notifyOnChangeProps: ['error'],
  })
  return useMemo(() => {
    const result = read(text)
    if (result && !result.ok) return result.errors
    if (error === null || text.trim() !== search.q) return none
    return readError(error).issues.flatMap(({ path, code, message, start, end, params }) =>
      path[0] === 'q' && start !== undefined && end !== undefined
        ? [{ code, message, start, end, params: params ?? {} }]
        : [],
    )
  }, [read, text, error, search.q])
}
