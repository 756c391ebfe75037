import { NoInput } from '@heimdall/contracts'
import { sessions } from '@heimdall/db/core'
import { inArray, lte, or } from '@heimdall/db/sql'
import { z } from 'zod'
import { defineCommand } from '../../kernel/index.ts'
import { deleteSessions } from './delete-sessions.ts'

const batchSize = 500

/** Forgets one batch of sessions whose time is over, so that apps hear of this end as of any other. */
export const tidySessions = defineCommand({
  name: 'sessions.tidy',
  permission: 'session:write',
  input: NoInput,
  output: z.object({ more: z.boolean(), counts: z.object({ ended: z.number() }) }),
  async run({ tx, audit, accessChanged, now }) {
    audit.none('It ended when its time was over, which nobody has done')
    const expired = tx
      .select({ id: sessions.id })
      .from(sessions)
      .where(or(lte(sessions.idleExpiresAt, now), lte(sessions.absoluteExpiresAt, now)))
      .limit(batchSize)
      .for('update', { skipLocked: true })
    const ended = await deleteSessions({ tx, now }, inArray(sessions.id, expired))
    for (const sessionId of ended) accessChanged({ sessionId })
    return { more: ended.length === batchSize, counts: { ended: ended.length } }
  },
})
