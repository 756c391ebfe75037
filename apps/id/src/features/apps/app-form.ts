import { identityScopes, type OAuthApp, RedirectUri } from '@heimdall/contracts'
import { z } from 'zod'

/** What stands in the field, one address a line. */
const RedirectUris = z
  .string()
  .transform((text) => text.split(/\s+/).filter((line) => line !== ''))
  .pipe(z.array(RedirectUri).min(1).max(20))

export const AppForm = z.object({
  name: z.string().trim().min(1).max(100),
  description: z.string().trim().max(500),
  type: z.enum(['confidential', 'public']),
  redirectUris: RedirectUris,
  scopes: z.array(z.string()),
})
export type AppFormValues = z.input<typeof AppForm>
export type AppFormOutput = z.output<typeof AppForm>

/** Empty for a new app. */
export const appFormValues = (app?: OAuthApp): AppFormValues => ({
  name: app?.name ?? '',
  description: app?.description ?? '',
  type: app?.type ?? 'confidential',
  redirectUris: app?.redirectUris.join('\n') ?? '',
  scopes: app?.scopes ?? ['openid', 'profile'],
})

/** What can be ticked: who somebody is, and what the app may ask for already. */
export const scopeChoices = (app?: OAuthApp): string[] => [
  ...new Set<string>([...identityScopes, ...(app?.scopes ?? [])]),
]
