import type { SearchTerm, TimeSpan } from '../search-query.ts'
import { timeOfUuid } from '../values/ids.ts'

/** Between which times everything that can match lies, so that only the chunks in between are opened. */
export function boundsOf(terms: readonly SearchTerm[]): TimeSpan {
  const hulls = terms.filter(({ negated }) => !negated).flatMap(hullOf)
  const froms = hulls.flatMap(({ from }) => from?.getTime() ?? [])
  const tos = hulls.flatMap(({ to }) => to?.getTime() ?? [])
  return {
    from: froms.length > 0 ? new Date(Math.max(...froms)) : null,
    to: tos.length > 0 ? new Date(Math.min(...tos)) : null,
  }
}

function hullOf(term: SearchTerm): TimeSpan[] {
  if (term.key === 'created') {
    const froms = term.spans.map(({ from }) => from?.getTime() ?? Number.NEGATIVE_INFINITY)
    const tos = term.spans.map(({ to }) => to?.getTime() ?? Number.POSITIVE_INFINITY)
    return [{ from: dateOf(Math.min(...froms)), to: dateOf(Math.max(...tos)) }]
  }
  if (term.key !== 'id') return []
  const times = term.values.flatMap((id) => timeOfUuid(id) ?? [])
  if (times.length < term.values.length) return []
  return [{ from: new Date(Math.min(...times)), to: new Date(Math.max(...times) + 1) }]
}

const dateOf = (milliseconds: number) => (Number.isFinite(milliseconds) ? new Date(milliseconds) : null)
