import type { Database } from '@heimdall/db'
import { overlap } from '../read/span-of-filter.ts'
import { walk } from '../read/walk.ts'
import type { Span } from './counted-events.ts'
import { dimensionsOf } from './dimensions-of.ts'
import { type Dimension, rollupFor } from './rollups.ts'
import type { SampleOptions } from './sample.ts'

const dayMs = 86_400_000
/** So many days of the whole rollups are read in a few milliseconds. */
const firstMs = 16 * dayMs
const patienceMs = 30

/**
 * Figures from the rollups: `read` gets stretches of the span, from the latest to the oldest. Where rollups of at most
 * one dimension answer, that is all of it at once: a year has some ten thousand rows in them. Others may have millions, and
 * are read for as long as somebody would wait.
 *
 * @returns from when on it was counted, or null when everything was
 */
export async function walkRollups(
  db: Database,
  { filter, span, budgetMs = patienceMs }: SampleOptions,
  by: readonly Dimension[],
  read: (span: Span) => Promise<void>,
): Promise<Date | null> {
  const asked = dimensionsOf(filter)
  const needs = by.length > 0 ? by.map((one) => [one, ...asked]) : [asked]
  const isNarrow = needs.every((dimensions) => (rollupFor('day', dimensions)?.dimensions.length ?? 2) <= 1)
  const options = {
    within: span,
    direction: 'desc',
    budgetMs,
    isWhole: isNarrow,
    firstMs,
    alignMs: dayMs,
    now: () => span.to,
  } as const
  const stopped = await walk(db, options, async (window) => {
    const { from = span.from, to = span.to } = overlap([window, span])
    await read({ from, to, isOpen: span.isOpen === true && to.getTime() === span.to.getTime() })
    return false
  })
  return stopped?.at ?? null
}
