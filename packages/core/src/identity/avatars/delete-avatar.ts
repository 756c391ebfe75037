import { Done, done, NoInput } from '@heimdall/contracts'
import { avatars, users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand } from '../../kernel/index.ts'
import { lockPresentUser } from '../account-lock/index.ts'
import { signedIn } from '../sessions/index.ts'

export const deleteAvatar = defineCommand({
  name: 'accounts.deleteAvatar',
  permission: 'self',
  input: NoInput,
  output: Done,
  async run({ tx, actor, audit, now }) {
    const { userId } = signedIn(actor)
    await lockPresentUser(tx, userId)
    await tx.delete(avatars).where(eq(avatars.userId, userId))
    await tx.update(users).set({ avatarUrl: null, updatedAt: now }).where(eq(users.id, userId))
    audit('user_updated', { resource: ['user', userId], metadata: { changedFields: ['avatar'] } })
    return done
  },
})
