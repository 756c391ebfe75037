import { NoInput, SignInProviders } from '@heimdall/contracts'
import { identityProviders } from '@heimdall/db/core'
import { asc, eq } from '@heimdall/db/sql'
import { defineQuery } from '../../kernel/index.ts'
import { maxProviders } from './create-provider.ts'

/** The buttons of the sign-in page. */
export const listSignInProviders = defineQuery({
  name: 'links.providers',
  permission: 'public',
  input: NoInput,
  output: SignInProviders,
  async run({ services }) {
    const { slug, kind, name, allowsRegistration } = identityProviders
    const providers = await services.primary.db
      .select({ slug, kind, name, allowsRegistration })
      .from(identityProviders)
      .where(eq(identityProviders.isEnabled, true))
      .orderBy(asc(name), asc(identityProviders.id))
      .limit(maxProviders)
    return { providers }
  },
})
