import { Done, done, LinkInput } from '@heimdall/contracts'
import { defineCommand, requireFresh } from '../../kernel/index.ts'
import { signedIn } from '../sessions/index.ts'
import { removeLink } from './remove-link.ts'

export const unlink = defineCommand({
  name: 'links.unlink',
  permission: 'self',
  input: LinkInput,
  output: Done,
  async run(context) {
    const person = signedIn(context.actor)
    requireFresh(person, context.now)
    await removeLink(context, { id: context.input.id, userId: person.userId })
    return done
  },
})
