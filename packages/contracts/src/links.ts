import { z } from 'zod'
import { Email, Username } from './accounts.ts'
import { Id, Locale, Timestamp } from './common.ts'
import { ProviderKind, ProviderSlug } from './identity-providers.ts'

/** What stands on a button. */
export const SignInProvider = z.object({
  slug: ProviderSlug,
  kind: ProviderKind,
  name: z.string(),
  allowsRegistration: z.boolean(),
})
export type SignInProvider = z.infer<typeof SignInProvider>
export const SignInProviders = z.object({ providers: z.array(SignInProvider) })

/**
 * A page of this Heimdall to come back to. No segment is empty and nothing needs decoding, so that no browser reads it as
 * another host: neither `//host` nor `/\host` nor `/.//host`.
 */
export const LocalPath = z
  .string()
  .max(2_000)
  .regex(/^(?:\/|(?:\/[\w.~!$&'()*+,;=:@%-]+)+\/?)(?:[?#][\x21-\x5b\x5d-\x7e]*)?$/, {
    message: 'Use a path of this Heimdall, such as /sessions',
  })
  .meta({ examples: ['/sessions'] })

export const StartSignInInput = z.object({ provider: ProviderSlug, returnTo: LocalPath.default('/') })
export const ConnectAccountInput = z.object({ provider: ProviderSlug })
export const LinkInput = z.object({ id: Id })
export const ConfirmWithLinkInput = z.object({ id: Id, returnTo: LocalPath })
/** Where the browser goes next: to the platform. */
export const LeavingTo = z.object({ url: z.string() })

export const LinkedAccount = z
  .object({
    id: Id,
    provider: z.object({ slug: ProviderSlug, kind: ProviderKind, name: z.string(), isEnabled: z.boolean() }),
    externalId: z.string().describe('The account’s id at the platform'),
    username: z.string().nullable(),
    displayName: z.string().nullable(),
    email: z.string().nullable().describe('As the platform has it; never this account’s own address'),
    avatarUrl: z.string().nullable().describe('At the platform'),
    isPrimary: z.boolean(),
    linkedAt: Timestamp,
    refreshedAt: Timestamp.describe('When this was last read from the platform'),
    lastUsedAt: Timestamp.nullable(),
  })
  .meta({ id: 'LinkedAccount' })
export type LinkedAccount = z.infer<typeof LinkedAccount>
export const LinkedAccounts = z.object({ links: z.array(LinkedAccount) })

export const UnlinkUserInput = z.object({
  id: Id,
  userId: Id,
  reason: z.string().trim().min(1).max(500).describe('The owner of the account reads it'),
})

/** Why a way to a platform and back led nowhere. Stands in the address of the page that says so. */
export const linkProblems = [
  'access_denied',
  'account_unavailable',
  'banned',
  'flow_gone',
  'link_gone',
  'linked_elsewhere',
  'not_linked',
  'other_account',
  'password_change_required',
  'provider_failed',
  'provider_off',
  'provider_unreachable',
  'too_many_attempts',
] as const
export const LinkProblem = z.enum(linkProblems)
export type LinkProblem = z.infer<typeof LinkProblem>

/** What a platform says of somebody who has no account here yet. */
export const PendingRegistration = z.object({
  provider: SignInProvider,
  externalName: z.string().nullable(),
  suggestedUsername: z.string(),
  email: z.string().nullable(),
  emailVerified: z.boolean(),
})
export type PendingRegistration = z.infer<typeof PendingRegistration>

export const RegisterWithLinkInput = z.object({
  username: Username,
  email: Email,
  locale: Locale.optional(),
})
export type RegisterWithLinkInput = z.infer<typeof RegisterWithLinkInput>
