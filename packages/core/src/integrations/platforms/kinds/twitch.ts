import { z } from 'zod'
import { PlatformFailure } from '../../../kernel/index.ts'
import type { Platform, PlatformReader } from './platform.ts'

const helix = 'https://api.twitch.tv/helix'
const text = z.string().max(500)
const Users = z.object({
  data: z.array(
    z.object({
      login: text,
      display_name: text,
      profile_image_url: z
        .url({ protocol: /^https$/ })
        .max(1024)
        .or(z.literal('')),
    }),
  ),
})
const Channels = z.object({ data: z.array(z.object({ title: text, game_name: text })) })
const Streams = z.object({
  data: z.array(
    z.object({ type: text, viewer_count: z.number().int().nonnegative(), started_at: z.iso.datetime() }),
  ),
})
const Total = z.object({ total: z.number().int().nonnegative() })
const Validated = z.object({ user_id: z.string(), scopes: z.array(z.string()).nullable() })

/** https://dev.twitch.tv/docs/api/reference/ */
export const twitch: Platform = {
  /** https://dev.twitch.tv/docs/authentication/validate-tokens/ */
  async validate({ accessToken, externalId, read }) {
    const authorization = `OAuth ${accessToken}`
    const { user_id, scopes } = Validated.parse(
      await read('https://id.twitch.tv/oauth2/validate', { authorization }),
    )
    if (user_id !== externalId) throw new PlatformFailure('revoked', 'The access is of another account')
    return { scopes: scopes ?? [] }
  },
  async readStats(reader) {
    const id = encodeURIComponent(reader.externalId)
    const get = (path: string) => reader.read(`${helix}/${path}`, { 'client-id': reader.clientId })
    const [users, channels, streams, followers, subscribers] = await Promise.all([
      get(`users?id=${id}`),
      get(`channels?broadcaster_id=${id}`),
      get(`streams?user_id=${id}`),
      get(`channels/followers?broadcaster_id=${id}&first=1`),
      subscribersOf(reader, () => get(`subscriptions?broadcaster_id=${id}&first=1`)),
    ])
    const [user] = Users.parse(users).data
    const [channel] = Channels.parse(channels).data
    const stream = Streams.parse(streams).data.find(({ type }) => type === 'live')
    return {
      stats: {
        kind: 'twitch',
        followers: Total.parse(followers).total,
        subscribers,
        isLive: stream !== undefined,
        viewers: stream?.viewer_count ?? null,
        liveSince: stream ? new Date(stream.started_at).toISOString() : null,
        title: channel?.title || null,
        category: channel?.game_name || null,
      },
      shown: user
        ? {
            username: user.login,
            displayName: user.display_name,
            avatarUrl: user.profile_image_url || null,
          }
        : {},
    }
  },
}

/** Channels that are neither affiliates nor partners have none, and Twitch refuses to say so. */
async function subscribersOf(
  { scopes }: PlatformReader,
  get: () => Promise<unknown>,
): Promise<number | null> {
  if (!scopes.has('channel:read:subscriptions')) return null
  try {
    return Total.parse(await get()).total
  } catch (error) {
    if (error instanceof PlatformFailure && (error.statusCode === 400 || error.statusCode === 403))
      return null
    throw error
  }
}
