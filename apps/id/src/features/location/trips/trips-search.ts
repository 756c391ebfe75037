import { uuidForm } from '@heimdall/contracts'
import { dayForm, fitting } from '../../../lib/fitting.ts'

/** What an address restores. */
export interface TripsSearch {
  /** How far back in days, `all`, or `own`: the days from `from` to `to`. */
  period?: string | undefined
  /** Days of this browser's zone, where the period is one's own. */
  from?: string | undefined
  to?: string | undefined
  device?: string | undefined
  category?: string | undefined
  q?: string | undefined
}

// Small, and not with zod: route definitions belong to the first file that every visitor loads.
export function tripsSearch(search: Record<string, unknown>): TripsSearch {
  return {
    period: fitting(search.period, /^(\d+|all|own)$/),
    from: fitting(search.from, dayForm),
    to: fitting(search.to, dayForm),
    device: fitting(search.device, uuidForm),
    category: fitting(search.category, uuidForm),
    q: fitting(search.q, /^.{1,120}$/),
  }
}
