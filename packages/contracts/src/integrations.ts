import { z } from 'zod'
import { Id, Timestamp } from './common.ts'
import { ProviderSlug, Scope } from './identity-providers.ts'
import { baseScopes, offeredScopes } from './integration-scopes.ts'

export const integrationKinds = ['twitch', 'discord', 'oidc'] as const
export const IntegrationKind = z.enum(integrationKinds).meta({ examples: ['twitch'] })
export type IntegrationKind = z.infer<typeof IntegrationKind>

export const maxIntegrations = 50
export const integrationStatuses = ['active', 'error', 'needs_reconnect'] as const

/** Why Heimdall can not use an account right now. */
export const integrationProblems = [
  'answer_lost',
  'client_refused',
  'invalid_answer',
  'no_refresh_token',
  'rate_limited',
  'revoked',
  'unreachable',
] as const
export const IntegrationProblem = z.enum(integrationProblems)
export type IntegrationProblem = z.infer<typeof IntegrationProblem>

const count = z.number().int().nonnegative()

/** What platforms say of a channel, of servers, or of an account. */
export const IntegrationStats = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('twitch'),
      followers: count.nullable(),
      subscribers: count
        .nullable()
        .describe('Null without the scope `channel:read:subscriptions`, and for channels that have none'),
      isLive: z.boolean(),
      viewers: count.nullable(),
      liveSince: Timestamp.nullable(),
      title: z.string().nullable(),
      category: z.string().nullable(),
    }),
    z.object({
      kind: z.literal('discord'),
      guilds: z
        .array(
          z.object({
            id: z.string().meta({ examples: ['80351110224678912'] }),
            name: z.string(),
            isOwner: z.boolean(),
            members: count.nullable().describe('About so many'),
            online: count.nullable().describe('About so many'),
          }),
        )
        .nullable()
        .describe('Null without the scope `guilds`; the largest first'),
    }),
    z.object({ kind: z.literal('oidc') }),
  ])
  .meta({
    id: 'IntegrationStats',
    examples: [
      {
        kind: 'twitch',
        followers: 1_284,
        subscribers: 92,
        isLive: true,
        viewers: 61,
        liveSince: '2026-03-01T18:00:00.000Z',
        title: 'Over the Aletsch glacier',
        category: 'Travel & Outdoors',
      },
    ],
  })
export type IntegrationStats = z.infer<typeof IntegrationStats>

export const Integration = z
  .object({
    id: Id,
    provider: z.object({
      slug: ProviderSlug.meta({ examples: ['twitch'] }),
      kind: IntegrationKind,
      name: z.string().meta({ examples: ['Twitch'] }),
    }),
    externalId: z.string().describe('The account’s id at the platform'),
    username: z.string().nullable(),
    displayName: z.string().nullable(),
    avatarUrl: z.string().nullable().describe('At the platform'),
    scopes: z
      .array(z.string())
      .describe('What Heimdall may do there')
      .meta({ examples: [['openid', 'channel:read:subscriptions']] }),
    missingScopes: z
      .array(z.string())
      .describe('What was asked for and not given')
      .meta({ examples: [[]] }),
    status: z
      .enum(integrationStatuses)
      .describe('`error`: it is tried again by itself; `needs_reconnect`: a person has to connect it anew'),
    problem: IntegrationProblem.nullable().meta({ examples: [null] }),
    failingSince: Timestamp.nullable().meta({ examples: [null] }),
    isEnabled: z.boolean().describe('Off: its figures are not read. Its access is kept alive'),
    isBot: z.boolean().describe('The account is a bot of the community'),
    tokenExpiresAt: Timestamp.nullable().describe('Null: the platform has named no end'),
    lastRefreshedAt: Timestamp.nullable(),
    nextRefreshAt: Timestamp.nullable(),
    validatedAt: Timestamp.nullable().describe('When Twitch was last asked whether the access still holds'),
    stats: IntegrationStats.nullable().describe('Null: not read yet'),
    statsAt: Timestamp.nullable(),
    statsProblem: IntegrationProblem.nullable().meta({ examples: [null] }),
    connectedBy: z.object({ id: Id, username: z.string().meta({ examples: ['heimdall'] }) }).nullable(),
    connectedAt: Timestamp,
    updatedAt: Timestamp,
  })
  .meta({ id: 'Integration' })
export type Integration = z.infer<typeof Integration>
export const IntegrationList = z.object({ integrations: z.array(Integration) })
export const IntegrationInput = z.object({ id: Id })

export const integrationFigureNames = ['followers', 'subscribers', 'members'] as const
export const IntegrationHistory = z
  .object({
    stats: IntegrationStats.nullable(),
    statsAt: Timestamp.nullable(),
    history: z
      .array(
        z.object({
          figure: z.enum(integrationFigureNames),
          days: z
            .array(z.object({ day: z.iso.date().meta({ examples: ['2026-03-02'] }), value: count }))
            .describe('The last reading of each day (UTC), the oldest first, for 90 days'),
        }),
      )
      .describe('Figures that were read at least once'),
  })
  .meta({ id: 'IntegrationHistory' })
export type IntegrationHistory = z.infer<typeof IntegrationHistory>

/** What can be connected, and which scopes may be chosen. */
export const ConnectablePlatform = z.object({
  slug: ProviderSlug,
  kind: IntegrationKind,
  name: z.string(),
  redirectUri: z.string(),
})
export type ConnectablePlatform = z.infer<typeof ConnectablePlatform>
export const ConnectablePlatforms = z.object({ platforms: z.array(ConnectablePlatform) })

const scopes = z.array(Scope).max(30)
export const ConnectIntegrationInput = z.object({ provider: ProviderSlug, scopes })
export const ReconnectIntegrationInput = z.object({ id: Id, scopes })

/** Only what is named changes. */
export const UpdateIntegrationInput = z
  .object({
    id: Id,
    isEnabled: z.boolean().optional(),
    isBot: z.boolean().optional().describe('Of Twitch alone'),
  })
  .refine(({ id: _, ...changes }) => Object.values(changes).some((value) => value !== undefined), {
    message: 'Name at least one field to change',
  })
export type UpdateIntegrationInput = z.infer<typeof UpdateIntegrationInput>

/** Why the way to a platform and back led nowhere. Stands in the address of the page that says so. */
export const connectProblems = [
  'access_denied',
  'flow_gone',
  'integration_gone',
  'not_allowed',
  'other_account',
  'provider_failed',
  'provider_unreachable',
  'too_many_attempts',
  'too_many_integrations',
] as const
export const ConnectProblem = z.enum(connectProblems)
export type ConnectProblem = z.infer<typeof ConnectProblem>

/** Whether a scope may be asked for. An OpenID provider has scopes of its own, which nobody here knows. */
export const isScopeOffered = (kind: IntegrationKind, scope: string): boolean =>
  kind === 'oidc' || [...baseScopes[kind], ...offeredScopes[kind]].some((name) => name === scope)
