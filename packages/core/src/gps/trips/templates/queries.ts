import type { TripTemplate } from '@heimdall/contracts'
import type { Transaction } from '@heimdall/db'
import { gpsTripTemplates } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { type Actor, fieldError, notFound, requireReach } from '../../../kernel/index.ts'

export type TemplateRow = typeof gpsTripTemplates.$inferSelect

export const toTemplate = (row: TemplateRow): TripTemplate => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
})

export const templateNameTaken = () =>
  fieldError('CONFLICT', 'name', 'name_taken', 'There is a template of this name already')

export async function lockTemplate(tx: Transaction, actor: Actor, id: string): Promise<TemplateRow> {
  const [row] = await tx.select().from(gpsTripTemplates).where(eq(gpsTripTemplates.id, id)).for('update')
  if (!row) throw notFound('This template')
  requireReach(actor, row.userId, 'trip:write', 'This template')
  return row
}
