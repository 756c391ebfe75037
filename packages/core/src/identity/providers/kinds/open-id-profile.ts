import { z } from 'zod'
import { type ExternalProfile, ProviderFailure } from '../../../kernel/index.ts'
import type { ProfileSource } from './dialect.ts'
import { email, flag, picture, text } from './profile-fields.ts'

/** Some write the flag as text. That comes first: a flag takes anything, as not said. */
const Verified = z.union([z.literal('true').transform(() => true), flag])

const Claims = z.object({
  preferred_username: text,
  nickname: text,
  name: text,
  email,
  email_verified: Verified,
  picture,
})

/** The standard claims of OpenID Connect Core 1.0, section 5.1. */
export function openIdProfile(
  { issuer, claims }: Pick<ProfileSource, 'issuer' | 'claims'>,
  more: Record<string, unknown> | null,
): ExternalProfile {
  if (!claims) throw new ProviderFailure('invalid', 'There is no ID token')
  const said = Claims.parse({ ...claims, ...more })
  // A flag is about the address that it came with: two sources may know two addresses.
  const mails = [more, claims].map((source) => Claims.parse(source ?? {})).filter((source) => source.email)
  const mail = mails.find((source) => source.email_verified) ?? mails[0]
  return {
    issuer,
    subject: claims.sub,
    username: said.preferred_username ?? said.nickname ?? null,
    displayName: said.name ?? said.preferred_username ?? said.nickname ?? null,
    email: mail?.email ?? null,
    emailVerified: mail?.email_verified === true,
    avatarUrl: said.picture ?? null,
  }
}
