import { z } from 'zod'
import type { Dialect } from './dialect.ts'
import { email, flag, text } from './profile-fields.ts'

const User = z.object({
  /** A snowflake. */
  id: z.string().regex(/^\d{1,20}$/),
  username: text,
  global_name: text,
  avatar: z
    .string()
    .regex(/^\w{1,64}$/)
    .nullish()
    .catch(null),
  email,
  verified: flag,
})

/** https://docs.discord.com/developers/topics/oauth2 */
export const discord: Dialect = {
  server: {
    metadata: {
      issuer: 'https://discord.com',
      authorization_endpoint: 'https://discord.com/oauth2/authorize',
      token_endpoint: 'https://discord.com/api/oauth2/token',
      revocation_endpoint: 'https://discord.com/api/oauth2/token/revoke',
      token_endpoint_auth_methods_supported: ['client_secret_basic'],
    },
  },
  scopes: ['identify', 'email'],
  prompts: { choose: { prompt: 'consent' }, prove: { prompt: 'consent' }, consent: { prompt: 'consent' } },
  async readProfile({ issuer, read }) {
    const user = User.parse(await read('https://discord.com/api/users/@me'))
    return {
      issuer,
      subject: user.id,
      username: user.username ?? null,
      displayName: user.global_name ?? user.username ?? null,
      email: user.email ?? null,
      emailVerified: user.verified === true,
      avatarUrl: user.avatar ? `https://cdn.discordapp.com/avatars/${user.id}/${user.avatar}.png` : null,
    }
  },
}
