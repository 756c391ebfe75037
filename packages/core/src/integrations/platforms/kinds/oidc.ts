import { z } from 'zod'
import { PlatformFailure } from '../../../kernel/index.ts'
import type { Platform } from './platform.ts'

const text = z.string().trim().min(1).max(255).nullish().catch(null)
const UserInfo = z.object({
  sub: z.string(),
  preferred_username: text,
  nickname: text,
  name: text,
  picture: z
    .url({ protocol: /^https$/ })
    .max(1024)
    .nullish()
    .catch(null),
})

/** All that can be known of any OpenID provider: whose access it is, and that it works. OpenID Connect Core 1.0, section 5.3. */
export const oidc: Platform = {
  async readStats({ read, userInfoAddress, externalId }) {
    const address = await userInfoAddress()
    if (address === null) return { stats: { kind: 'oidc' }, shown: {} }
    const said = UserInfo.parse(await read(address))
    if (said.sub !== externalId) throw new PlatformFailure('revoked', 'The access is of another account')
    const username = said.preferred_username ?? said.nickname ?? null
    return {
      stats: { kind: 'oidc' },
      // What it says nothing of stays as it was.
      shown: {
        ...(username === null ? {} : { username }),
        ...(said.name || username ? { displayName: said.name ?? username } : {}),
        ...(said.picture ? { avatarUrl: said.picture } : {}),
      },
    }
  },
}
