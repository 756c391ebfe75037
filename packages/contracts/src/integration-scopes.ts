/** Always asked for: by these an account is known. */
export const baseScopes = {
  twitch: ['openid'],
  discord: ['identify'],
  oidc: ['openid'],
} as const

/** What may be chosen beyond that; the apps have words for each. https://dev.twitch.tv/docs/authentication/scopes/ */
export const offeredScopes = {
  twitch: [
    'channel:read:subscriptions',
    'moderator:read:followers',
    'user:read:chat',
    'user:write:chat',
    'user:bot',
    'channel:bot',
    'channel:manage:broadcast',
    'channel:manage:redemptions',
    'moderator:manage:banned_users',
    'moderator:manage:chat_messages',
    'bits:read',
    'clips:edit',
  ],
  discord: ['guilds', 'guilds.members.read', 'email', 'connections'],
  oidc: ['profile', 'email', 'offline_access'],
} as const
export type OfferedScope = (typeof offeredScopes)[keyof typeof offeredScopes][number]

/** What is chosen until somebody chooses: enough for the figures, and nothing that acts. */
export const suggestedScopes: { readonly [Kind in keyof typeof offeredScopes]: readonly OfferedScope[] } = {
  twitch: ['channel:read:subscriptions', 'moderator:read:followers'],
  discord: ['guilds'],
  oidc: ['profile', 'offline_access'],
}
