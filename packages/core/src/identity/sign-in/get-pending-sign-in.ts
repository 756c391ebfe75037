import { NoInput, PendingSignInState } from '@heimdall/contracts'
import { defineQuery } from '../../kernel/index.ts'
import { findPendingSignIn, mostTries } from './pending-sign-in.ts'
import { secondFactorsOf } from './second-factors-of.ts'

/** What this browser's sign-in waits for, so that its page survives a reload. Null: nothing is waited for. */
export const getPendingSignIn = defineQuery({
  name: 'signIn.pending',
  permission: 'public',
  input: NoInput,
  output: PendingSignInState,
  async run({ services, request, now }) {
    const { db } = services.primary
    const row = await findPendingSignIn(db, request.cookies.pendingSignIn, now)
    if (!row) return { pending: null }
    return {
      pending: {
        methods: await secondFactorsOf(db, row.userId),
        triesLeft: mostTries - row.failures,
        expiresAt: row.expiresAt.toISOString(),
      },
    }
  },
})
