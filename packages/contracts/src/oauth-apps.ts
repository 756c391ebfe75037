import { z } from 'zod'
import { Id, ListInput, NextCursor, Timestamp, Total } from './common.ts'
import { OAuthAppChoices, RedirectUri } from './oauth-clients.ts'
import { OAuthAppSummary } from './oauth-interactions.ts'
import { OAuthAppKeys } from './oauth-keys.ts'
import { OAuthScope } from './oauth-scopes.ts'
import { PermissionName } from './permissions.ts'
import { UploadAvatarInput } from './profile.ts'

export const OAuthAppSecret = z.object({
  id: Id,
  prefix: z
    .string()
    .describe('The first characters, to tell secrets apart')
    .meta({ examples: ['hs_k3JX0bY'] }),
  expiresAt: Timestamp.nullable().describe('It has been replaced and works until then; null: it stays'),
  createdAt: Timestamp,
})

/** An app as its developer sees it, and administrators. */
export const OAuthApp = OAuthAppSummary.omit({ ownerName: true, isFirstParty: true })
  .extend({
    id: Id,
    description: z.string(),
    owner: z.object({ id: Id, username: z.string() }).nullable().describe('Null: it belongs to the platform'),
    type: z.enum(['public', 'confidential']),
    redirectUris: z.array(z.string()).meta({ examples: [['https://app.example.org/callback']] }),
    postLogoutRedirectUris: z.array(z.string()).meta({ examples: [['https://app.example.org/bye']] }),
    scopes: z.array(z.string()).describe('What it may ask users for'),
    botPermissions: z
      .array(z.string())
      .describe('What it may do by itself')
      .meta({ examples: [['audit:write']] }),
    usesDeviceCode: z.boolean(),
    backchannelLogoutUri: z
      .string()
      .nullable()
      .describe('Told of ends of sessions; null: nothing is told')
      .meta({ examples: ['https://app.example.org/signed-out'] }),
    requirePushedAuthorizationRequests: z.boolean().describe('Its requests have to be pushed'),
    dpopBoundAccessTokens: z.boolean().describe('Its tokens have to be bound to a key'),
    jwks: OAuthAppKeys.nullable().describe(
      'The public keys that it proves itself by; null: by a secret, or, where it is public, not at all',
    ),
    idTokenSignedResponseAlg: z.enum(['RS256', 'ES256']).describe('What its ID tokens are signed with'),
    secrets: z.array(OAuthAppSecret).describe('Those that work, the latest first'),
    suspendedAt: Timestamp.nullable().describe('Set: it can do nothing, and none of its tokens works'),
    suspendReason: z
      .string()
      .nullable()
      .meta({ examples: ['It asks for too much'] }),
    lastUsedAt: Timestamp.nullable().describe('When it last got a token, to the minute'),
    createdAt: Timestamp,
    updatedAt: Timestamp,
  })
  .meta({ id: 'OAuthApp' })
export type OAuthApp = z.infer<typeof OAuthApp>

export const OAuthAppInput = z.object({ id: Id })
export const ListOAuthAppsInput = ListInput.extend({
  scope: z.enum(['own', 'all']).default('own').describe('`all` needs setting:read'),
  clientId: z
    .string()
    .min(1)
    .max(64)
    .optional()
    .describe('Only the app with this `client_id`')
    .meta({ examples: ['app_k3JX0bYt5sVnQpLw2RhZcA'] }),
})
export const OAuthAppList = z.object({
  apps: z.array(OAuthApp),
  page: z.number().int(),
  limit: z.number().int(),
  total: Total,
  nextCursor: NextCursor,
})

/** Only what is named changes. */
export const UpdateOAuthAppInput = z
  .object({
    id: Id,
    name: z.string().trim().min(1).max(100).optional(),
    description: z.string().trim().max(500).optional(),
    redirectUris: z.array(RedirectUri).max(20).optional(),
    postLogoutRedirectUris: z.array(RedirectUri).max(20).optional(),
    scopes: z.array(OAuthScope).max(100).optional(),
    botPermissions: z.array(PermissionName).max(100).optional(),
    usesDeviceCode: z.boolean().optional(),
    ...OAuthAppChoices.shape,
  })
  .refine(({ id: _, ...changes }) => Object.values(changes).some((value) => value !== undefined), {
    message: 'Name at least one field to change',
  })
export type UpdateOAuthAppInput = z.infer<typeof UpdateOAuthAppInput>

export const UploadOAuthAppLogoInput = UploadAvatarInput.extend({ id: Id })

export const DeleteOAuthAppInput = z.object({
  id: Id,
  reason: z.string().trim().min(1).max(500).optional().describe('Stands in the audit log'),
})

export const AddOAuthAppSecretInput = z.object({
  id: Id,
  overlapHours: z
    .number()
    .int()
    .min(0)
    .max(720)
    .default(24)
    .describe('How long the secrets of before still work; 0: not any more'),
})
export const AddedOAuthAppSecret = z
  .object({
    id: Id,
    clientSecret: z
      .string()
      .describe('It is shown this once and can not be read again')
      .meta({ examples: ['hs_EXAMPLEcret5sVnQpLw2RhZcAk3JX0bYt5sVnQpLw2Rh'] }),
    oldSecretsExpireAt: Timestamp.nullable().describe('Null: there are none that work'),
  })
  .meta({ id: 'AddedOAuthAppSecret' })
export const OAuthAppSecretInput = z.object({ id: Id, secretId: Id })

export const SuspendOAuthAppInput = z.object({
  id: Id,
  reason: z.string().trim().min(1).max(500).describe('The developer reads it'),
})
