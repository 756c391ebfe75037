import { ConfirmationWays, NoInput } from '@heimdall/contracts'
import { defineQuery } from '../../kernel/index.ts'
import { signedIn } from '../sessions/index.ts'
import { confirmationWays } from './confirmation-ways.ts'

export const getConfirmationWays = defineQuery({
  name: 'sessions.confirmationWays',
  permission: 'self',
  input: NoInput,
  output: ConfirmationWays,
  run: ({ services, actor }) => confirmationWays(services.primary.db, signedIn(actor).userId),
})
