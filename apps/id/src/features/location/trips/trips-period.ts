import { startOfDay } from '../../../lib/start-of-day.ts'
import type { TripsSearch } from './trips-search.ts'

export const periods = ['7', '30', '90', '365', 'all', 'own'] as const
export type Period = (typeof periods)[number]

/** Nothing is left out that somebody has not asked to leave out. */
export const periodOf = ({ period }: TripsSearch): Period => periods.find((one) => one === period) ?? 'all'

const longestDays = 3_650

/** Trips that started in it; as statistics can tell, ten years at most. */
export function spanOf(search: TripsSearch): { from: string; to: string } {
  const period = periodOf(search)
  if (period === 'own') {
    const from = new Date(`${search.from ?? search.to}T00:00:00`)
    const to = new Date(`${search.to ?? search.from}T00:00:00`)
    to.setDate(to.getDate() + 1)
    // What is no day makes comparisons false.
    if (from < to && to.getTime() - from.getTime() <= longestDays * 86_400_000) return iso(from, to)
  }
  const days = period === 'all' || period === 'own' ? longestDays : Number(period)
  return iso(startOfDay(days - 1), startOfDay(-1))
}

const iso = (from: Date, to: Date) => ({ from: from.toISOString(), to: to.toISOString() })
