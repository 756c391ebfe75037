import { Done, done, UpdateMeInput } from '@heimdall/contracts'
import { users } from '@heimdall/db/core'
import { eq } from 'drizzle-orm'
import { defineCommand } from '../../kernel/index.ts'
import { signedIn } from '../sessions/index.ts'

export const updateMe = defineCommand({
  name: 'accounts.updateMe',
  permission: 'self',
  input: UpdateMeInput,
  output: Done,
  async run({ tx, actor, input, audit, now }) {
    const { userId } = signedIn(actor)
    await tx
      .update(users)
      .set({
        ...(input.locale === undefined ? {} : { preferredLocale: input.locale }),
        ...(input.privacyMode === undefined ? {} : { privacyMode: input.privacyMode }),
        updatedAt: now,
      })
      .where(eq(users.id, userId))
    const changedFields = Object.entries({ locale: input.locale, privacy_mode: input.privacyMode })
      .filter(([, value]) => value !== undefined)
      .map(([field]) => field)
    audit('user_updated', { resource: ['user', userId], metadata: { changedFields } })
    return done
  },
})
