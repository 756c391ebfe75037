import { z } from 'zod'
import type { Dialect } from './dialect.ts'
import { email, flag, picture, text } from './profile-fields.ts'

const User = z.object({
  id: z.number().int().positive(),
  login: text,
  name: text,
  avatar_url: picture,
})
const Emails = z.array(z.object({ email, primary: flag, verified: flag })).max(200)

/**
 * OAuth 2.0 alone: https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps. The address
 * in the profile is what people show; which one is theirs says `/user/emails`.
 */
export const github: Dialect = {
  server: {
    metadata: {
      issuer: 'https://github.com/login/oauth',
      authorization_endpoint: 'https://github.com/login/oauth/authorize',
      token_endpoint: 'https://github.com/login/oauth/access_token',
      token_endpoint_auth_methods_supported: ['client_secret_post'],
    },
  },
  scopes: ['read:user', 'user:email'],
  prompts: {
    choose: { prompt: 'select_account' },
    prove: { prompt: 'select_account' },
    consent: { prompt: 'select_account' },
  },
  async readProfile({ issuer, read }) {
    const user = User.parse(await read('https://api.github.com/user'))
    const primary = Emails.parse(await read('https://api.github.com/user/emails')).find(
      (entry) => entry.primary,
    )
    return {
      issuer,
      subject: String(user.id),
      username: user.login ?? null,
      displayName: user.name ?? user.login ?? null,
      email: primary?.email ?? null,
      emailVerified: primary?.verified === true,
      avatarUrl: user.avatar_url ?? null,
    }
  },
}
