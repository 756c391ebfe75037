import { z } from 'zod'
import { Id } from './common.ts'

/** What a user is shown of an app before they let it in. */
export const OAuthAppSummary = z.object({
  clientId: z
    .string()
    .describe('What the protocol calls `client_id`')
    .meta({ examples: ['app_k3JX0bYt5sVnQpLw2RhZcA'] }),
  name: z.string().meta({ examples: ['Song requests'] }),
  ownerName: z.string().nullable().describe('Who has made it; null: the platform'),
  logoUrl: z
    .string()
    .nullable()
    .describe('A path of this Heimdall')
    .meta({ examples: ['/app-logos/0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7/3f1e8a40b6c7.webp'] }),
  homepageUri: z
    .string()
    .nullable()
    .meta({ examples: ['https://app.example.org/'] }),
  policyUri: z
    .string()
    .nullable()
    .meta({ examples: ['https://app.example.org/privacy'] }),
  tosUri: z
    .string()
    .nullable()
    .meta({ examples: ['https://app.example.org/terms'] }),
  isFirstParty: z.boolean(),
})
export type OAuthAppSummary = z.infer<typeof OAuthAppSummary>

export const RequestedScope = z.object({
  name: z.string(),
  description: z.string().nullable().describe('Of a permission, as the platform describes it'),
  isNew: z.boolean().describe('Not allowed before'),
})
export type RequestedScope = z.infer<typeof RequestedScope>

/** What an app waits for: that somebody signs in, or that they agree. */
export const InteractionDetails = z.object({
  prompt: z.enum(['login', 'consent']),
  app: OAuthAppSummary,
  account: z.object({ id: Id, username: z.string() }).nullable().describe('Who is signed in; null: nobody'),
  mustConfirm: z.boolean().describe('Signed in, but asked to prove it once more'),
  scopes: z.array(RequestedScope),
  hasConsent: z.boolean().describe('Something was allowed before, so that only more is asked for'),
  loginHint: z.string().nullable(),
  returnsTo: z.string().nullable().describe('The host that the browser goes back to; null: a device waits'),
  restartUrl: z.string().nullable().describe('Begins anew, for another account'),
})
export type InteractionDetails = z.infer<typeof InteractionDetails>

/** Where the browser goes on. */
export const InteractionResult = z.object({ redirectTo: z.string() })
export type InteractionResult = z.infer<typeof InteractionResult>
