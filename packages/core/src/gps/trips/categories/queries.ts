import type { TripCategory, TripCategoryIcon } from '@heimdall/contracts'
import type { Transaction } from '@heimdall/db'
import { gpsTripCategories } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { type Actor, fieldError, notFound, requireReach } from '../../../kernel/index.ts'

export type CategoryRow = typeof gpsTripCategories.$inferSelect

export const toCategory = (row: CategoryRow): TripCategory => ({
  ...row,
  // Written by the schema alone.
  icon: row.icon as TripCategoryIcon,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
})

export const categoryNameTaken = () =>
  fieldError('CONFLICT', 'name', 'name_taken', 'There is a category of this name already')

export async function lockCategory(tx: Transaction, actor: Actor, id: string): Promise<CategoryRow> {
  const [row] = await tx.select().from(gpsTripCategories).where(eq(gpsTripCategories.id, id)).for('update')
  if (!row) throw notFound('This category')
  requireReach(actor, row.userId, 'trip:write', 'This category')
  return row
}
