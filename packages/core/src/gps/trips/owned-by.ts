import type { Transaction } from '@heimdall/db'
import { gpsTripCategories, gpsTripTemplates } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import { fieldError } from '../../kernel/index.ts'

/** A trip and its category belong to the same person. It stays until the transaction ends. */
export async function requireCategory(
  tx: Transaction,
  userId: string,
  id: string | null | undefined,
): Promise<void> {
  if (id === null || id === undefined) return
  const [row] = await tx
    .select({ id: gpsTripCategories.id })
    .from(gpsTripCategories)
    .where(and(eq(gpsTripCategories.id, id), eq(gpsTripCategories.userId, userId)))
    .for('key share')
  if (!row) throw fieldError('BAD_REQUEST', 'categoryId', 'unknown_category', 'There is no such category')
}

export async function requireTemplate(tx: Transaction, userId: string, id: string | undefined) {
  if (id === undefined) return null
  const [row] = await tx
    .select()
    .from(gpsTripTemplates)
    .where(and(eq(gpsTripTemplates.id, id), eq(gpsTripTemplates.userId, userId)))
    .for('key share')
  if (!row) throw fieldError('BAD_REQUEST', 'templateId', 'unknown_template', 'There is no such template')
  return row
}
