import { PrivacyModeState, privacyModeIs, SetPrivacyModeInput } from '@heimdall/contracts'
import { users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { requireSuperAdmin } from '../../access/index.ts'
import { defineCommand } from '../../kernel/index.ts'
import { lockAccount } from './lock-account.ts'

/** Privacy mode of somebody else: of one who streams and asks the team to see to it. Their own switch stays theirs. */
export const setPrivacyMode = defineCommand({
  name: 'users.setPrivacyMode',
  permission: 'self',
  input: SetPrivacyModeInput,
  output: PrivacyModeState,
  async prepare({ actor }) {
    requireSuperAdmin(actor, 'set the privacy mode of somebody else')
  },
  async run({ tx, actor, input: { userId, privacyMode }, audit, now }) {
    const user = await lockAccount(tx, actor, userId)
    if (user.privacyMode === privacyMode) {
      audit.none('It stands so already')
      return privacyModeIs(privacyMode)
    }
    await tx.update(users).set({ privacyMode, updatedAt: now }).where(eq(users.id, userId))
    const metadata = { changedFields: ['privacy_mode'] }
    audit('user_updated', { userId, resource: ['user', userId], metadata })
    return privacyModeIs(privacyMode)
  },
})
