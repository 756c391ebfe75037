import { NoInput, PendingRegistration } from '@heimdall/contracts'
import { defineQuery } from '../../../kernel/index.ts'
import { openRegistration } from './keep-registration.ts'
import { registrationGone } from './register-with-link.ts'
import { suggestUsername } from './suggest-username.ts'

/** What the page shows on which somebody new chooses a name. Only their own browser has the token. */
export const getPendingRegistration = defineQuery({
  name: 'links.pendingRegistration',
  permission: 'public',
  input: NoInput,
  output: PendingRegistration,
  async run({ services, request }) {
    const found = await openRegistration(services, request.cookies.pendingRegistration)
    if (!found) throw registrationGone()
    const { slug, kind, name, allowsRegistration } = found.provider
    const { profile } = found
    return {
      provider: { slug, kind, name, allowsRegistration },
      externalName: profile.displayName ?? profile.username,
      suggestedUsername: await suggestUsername(services.primary.db, profile),
      email: profile.email,
      emailVerified: profile.emailVerified,
    }
  },
})
