import { SetUpState } from '@heimdall/contracts'
import { setUpLinks } from '@heimdall/db/core'
import { and, eq, gt, isNull } from '@heimdall/db/sql'
import { z } from 'zod'
import { superAdminExists } from '../../access/index.ts'
import { defineQuery, hashToken, newId, newToken, type Services } from '../../kernel/index.ts'
import { setUpLock } from './set-up-lock.ts'

const validDays = 7

/**
 * A new one-time token for the first administrator, or null when there is one already. Printed at start. The tokens
 * before it are no longer valid: a link in an old terminal's history must not open the door.
 */
export async function issueSetUpToken(services: Services): Promise<string | null> {
  return services.primary.db.transaction(async (tx) => {
    // Two processes that start at once, or a set-up under way: one after the other.
    await tx.execute(setUpLock)
    if (await superAdminExists(tx)) return null
    const token = newToken(services.random)
    const now = services.clock.now()
    await tx.delete(setUpLinks).where(isNull(setUpLinks.usedAt))
    await tx.insert(setUpLinks).values({
      id: newId(services),
      tokenHash: hashToken(token),
      expiresAt: new Date(now.getTime() + validDays * 86_400_000),
      createdAt: now,
    })
    return token
  })
}

/** Whether there is anything to set up, and whether this link may do it. */
export const getSetUpState = defineQuery({
  name: 'accounts.setUpState',
  permission: 'public',
  input: z.object({ token: z.string().max(200) }),
  output: SetUpState,
  async run({ services, input, now }) {
    const { db } = services.primary
    if (await superAdminExists(db)) return { needed: false, tokenValid: false }
    const [link] = await db
      .select({ id: setUpLinks.id })
      .from(setUpLinks)
      .where(
        and(
          eq(setUpLinks.tokenHash, hashToken(input.token)),
          isNull(setUpLinks.usedAt),
          gt(setUpLinks.expiresAt, now),
        ),
      )
    return { needed: true, tokenValid: link !== undefined }
  },
})
