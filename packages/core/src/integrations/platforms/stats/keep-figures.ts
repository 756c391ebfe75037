import type { IntegrationStats } from '@heimdall/contracts'
import type { Transaction } from '@heimdall/db'
import { integrationFigures } from '@heimdall/db/core'
import { and, eq, lt, sql } from '@heimdall/db/sql'
import { type FigureName, figuresOf } from './figures-of.ts'

const keptDays = 90
const dayMs = 86_400_000

/** The day is the one in UTC. */
const dayOf = (time: Date): string => time.toISOString().slice(0, 10)

/** The last reading of a day stands for it. */
export async function keepFigures(
  tx: Transaction,
  integrationId: string,
  stats: IntegrationStats,
  now: Date,
): Promise<void> {
  // Object.entries widens the keys.
  const figures = Object.entries(figuresOf(stats)) as [FigureName, number][]
  if (figures.length === 0) return
  const day = dayOf(now)
  await tx
    .insert(integrationFigures)
    .values(figures.map(([figure, value]) => ({ integrationId, day, figure, value })))
    .onConflictDoUpdate({
      target: [integrationFigures.integrationId, integrationFigures.figure, integrationFigures.day],
      set: { value: sql`excluded.value` },
    })
  const oldest = dayOf(new Date(now.getTime() - (keptDays - 1) * dayMs))
  await tx
    .delete(integrationFigures)
    .where(and(eq(integrationFigures.integrationId, integrationId), lt(integrationFigures.day, oldest)))
}
