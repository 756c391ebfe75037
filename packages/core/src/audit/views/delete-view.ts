import { DeleteAuditViewInput, Done, done } from '@heimdall/contracts'
import { auditViews } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand } from '../../kernel/index.ts'
import { onlyABookmark, viewToChange } from './queries.ts'

export const deleteAuditView = defineCommand({
  name: 'auditViews.delete',
  permission: 'audit:read',
  input: DeleteAuditViewInput,
  output: Done,
  async run({ tx, actor, input, audit }) {
    const row = await viewToChange(tx, actor, input.id)
    await tx.delete(auditViews).where(eq(auditViews.id, row.id))
    audit.none(onlyABookmark)
    return done
  },
})
