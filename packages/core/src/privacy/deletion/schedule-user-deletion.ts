import { DeletionStatus, ScheduleUserDeletionInput } from '@heimdall/contracts'
import { requireSuperAdmin } from '../../access/index.ts'
import { lockAccount } from '../../identity/accounts/index.ts'
import { defineCommand, requireFresh, userIdOf } from '../../kernel/index.ts'
import { refuseOwnAccount } from './refuse-own-account.ts'
import { scheduleDeletion } from './schedule-deletion.ts'

/** Asks for the deletion of somebody else's account. It has the same seven days, in which that person may keep it. */
export const scheduleUserDeletion = defineCommand({
  name: 'users.scheduleDeletion',
  permission: 'self',
  input: ScheduleUserDeletionInput,
  output: DeletionStatus,
  async prepare({ actor, now }) {
    requireSuperAdmin(actor, 'have the account of somebody else deleted')
    if (actor.type === 'user') requireFresh(actor, now)
  },
  async run(context) {
    const { tx, actor, input } = context
    const user = await lockAccount(tx, actor, input.userId)
    refuseOwnAccount(actor, user.id)
    return scheduleDeletion(context, user, { initiatedBy: userIdOf(actor), reason: input.reason })
  },
})
