import { Done, done, LinkInput } from '@heimdall/contracts'
import { linkedAccounts } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand, notFound } from '../../kernel/index.ts'
import { lockUser } from '../account-lock/index.ts'
import { signedIn } from '../sessions/index.ts'
import { eventOf, linksOf } from './queries.ts'

/** Says which of the accounts elsewhere stands for the person, where only one can be shown. */
export const makePrimary = defineCommand({
  name: 'links.makePrimary',
  permission: 'self',
  input: LinkInput,
  output: Done,
  async run({ tx, actor, input, audit }) {
    const { userId } = signedIn(actor)
    await lockUser(tx, userId)
    const links = (await linksOf(tx, userId)).map(({ link }) => link)
    const chosen = links.find(({ id }) => id === input.id)
    if (!chosen) throw notFound('This linked account')
    if (chosen.isPrimary) {
      audit.none('it is the primary one already')
      return done
    }
    const previous = links.find(({ isPrimary }) => isPrimary)
    if (previous) {
      await tx.update(linkedAccounts).set({ isPrimary: false }).where(eq(linkedAccounts.id, previous.id))
    }
    await tx.update(linkedAccounts).set({ isPrimary: true }).where(eq(linkedAccounts.id, chosen.id))
    audit('primary_account_changed', {
      resource: ['account_link', chosen.id],
      metadata: {
        ...eventOf(chosen),
        ...(previous ? { previousProvider: previous.provider, previousLinkId: previous.id } : {}),
      },
    })
    return done
  },
})
