import { AuditView, UpdateAuditViewInput } from '@heimdall/contracts'
import { isUniqueViolation } from '@heimdall/db'
import { auditViews } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand } from '../../kernel/index.ts'
import { nameTaken, onlyABookmark, readViews, viewToChange } from './queries.ts'

/** What is left out stays as it is. */
export const updateAuditView = defineCommand({
  name: 'auditViews.update',
  permission: 'audit:read',
  input: UpdateAuditViewInput,
  output: AuditView,
  async run({ tx, actor, input, audit, now }) {
    const row = await viewToChange(tx, actor, input.id)
    const { name = row.name, search = row.search, isShared = row.isShared } = input
    try {
      await tx
        .update(auditViews)
        .set({ name, search, isShared, updatedAt: now })
        .where(eq(auditViews.id, row.id))
    } catch (error) {
      throw isUniqueViolation(error) ? nameTaken() : error
    }
    audit.none(onlyABookmark)
    const [view] = await readViews(tx, actor, eq(auditViews.id, row.id), 1)
    if (!view) throw new Error('A view that was just changed is not there')
    return view
  },
})
