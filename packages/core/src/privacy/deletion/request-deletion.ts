import { DeletionStatus, NoInput } from '@heimdall/contracts'
import { lockUser } from '../../identity/account-lock/index.ts'
import { signedIn } from '../../identity/sessions/index.ts'
import { defineCommand, limitRate, requireFresh, signInFirst } from '../../kernel/index.ts'
import { scheduleDeletion } from './schedule-deletion.ts'

/** Each writes a mail, and another when it is taken back. */
const perUser = { limit: 10, windowSeconds: 3_600 }

/** Asks for the deletion of one's own account (GDPR, article 17). Until then it works on, and one may think again. */
export const requestDeletion = defineCommand({
  name: 'privacy.requestDeletion',
  permission: 'self',
  input: NoInput,
  output: DeletionStatus,
  async prepare({ services, actor, now }) {
    const person = signedIn(actor)
    requireFresh(person, now)
    await limitRate(services, `deletion:${person.userId}`, perUser)
  },
  async run(context) {
    const { userId } = signedIn(context.actor)
    const user = await lockUser(context.tx, userId)
    if (!user || user.deletedAt !== null) throw signInFirst()
    return scheduleDeletion(context, user, { initiatedBy: userId, reason: 'User request' })
  },
})
