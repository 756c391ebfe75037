import { DeletionStatus, NoInput } from '@heimdall/contracts'
import { lockUser } from '../../identity/account-lock/index.ts'
import { signedIn } from '../../identity/sessions/index.ts'
import { defineCommand } from '../../kernel/index.ts'
import { withdrawDeletion } from './withdraw-deletion.ts'

/** Keeps one's own account after all. */
export const cancelDeletion = defineCommand({
  name: 'privacy.cancelDeletion',
  permission: 'self',
  input: NoInput,
  output: DeletionStatus,
  lock: ({ tx, actor }) => lockUser(tx, signedIn(actor).userId),
  run: (context) => withdrawDeletion(context, signedIn(context.actor).userId),
})
