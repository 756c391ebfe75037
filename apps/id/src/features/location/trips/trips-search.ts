import { startOfDay } from '../../../lib/days.ts'

export const periods = ['7', '30', '90', '365', 'all', 'own'] as const
export type Period = (typeof periods)[number]

/** What an address restores. */
export interface TripsSearch {
  period?: Period | undefined
  /** Days of this browser's zone, where the period is one's own. */
  from?: string | undefined
  to?: string | undefined
  device?: string | undefined
  category?: string | undefined
  q?: string | undefined
}

/** Nothing is left out that somebody has not asked to leave out. */
const usual: Period = 'all'
const isId = (value: unknown): value is string => typeof value === 'string' && /^[\da-f-]{36}$/.test(value)
const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))

const textOf = (value: unknown) =>
  typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 120) : undefined

// Not with zod: route definitions belong to the first file that every visitor loads.
export const tripsSearch = (search: Record<string, unknown>): TripsSearch => ({
  period: periods.find((period) => period === String(search.period)),
  from: isDay(search.from) ? search.from : undefined,
  to: isDay(search.to) ? search.to : undefined,
  device: isId(search.device) ? search.device : undefined,
  category: isId(search.category) ? search.category : undefined,
  q: textOf(search.q),
})

export const periodOf = ({ period }: TripsSearch): Period => period ?? usual

/** Trips that started in it; as statistics can tell, ten years at most. */
export function spanOf(search: TripsSearch): { from: string; to: string } {
  const period = periodOf(search)
  const end = startOfDay(-1)
  if (period === 'own') {
    const from = new Date(`${search.from ?? search.to}T00:00:00`)
    const to = new Date(`${search.to ?? search.from}T00:00:00`)
    to.setDate(to.getDate() + 1)
    if (from < to && to.getTime() - from.getTime() < 3_653 * 86_400_000) return iso(from, to)
  }
  const days = period === 'all' || period === 'own' ? 3_650 : Number(period)
  return iso(startOfDay(days - 1), end)
}

const iso = (from: Date, to: Date) => ({ from: from.toISOString(), to: to.toISOString() })
