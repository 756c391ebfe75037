import { ConfirmationWays, NoInput } from '@heimdall/contracts'
import { defineQuery, isFresh } from '../../kernel/index.ts'
import { signedIn } from '../sessions/index.ts'
import { confirmationWays } from './confirmation-ways.ts'

export const getConfirmationWays = defineQuery({
  name: 'sessions.confirmationWays',
  permission: 'self',
  input: NoInput,
  output: ConfirmationWays,
  async run({ services, actor }) {
    const person = signedIn(actor)
    const ways = await confirmationWays(services.primary.db, person.userId)
    return { ...ways, isFresh: isFresh(person, services.clock.now()) }
  },
})
