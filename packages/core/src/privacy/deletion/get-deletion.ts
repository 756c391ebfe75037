import { DeletionStatus, NoInput } from '@heimdall/contracts'
import { signedIn } from '../../identity/sessions/index.ts'
import { defineQuery } from '../../kernel/index.ts'
import { deletionOf, toDeletionStatus } from './deletion-of.ts'

/** Whether one's own account is to be deleted, and when. */
export const getDeletion = defineQuery({
  name: 'privacy.deletion',
  permission: 'self',
  input: NoInput,
  output: DeletionStatus,
  run: async ({ services, actor }) =>
    toDeletionStatus(await deletionOf(services.primary.db, signedIn(actor).userId)),
})
