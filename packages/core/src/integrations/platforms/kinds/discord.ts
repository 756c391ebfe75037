import { z } from 'zod'
import type { Platform } from './platform.ts'

const api = 'https://discord.com/api/v10'
const count = z.number().int().nonnegative().nullish()
const Guilds = z.array(
  z.object({
    id: z.string().max(20),
    name: z.string().max(200),
    owner: z.boolean().nullish(),
    approximate_member_count: count,
    approximate_presence_count: count,
  }),
)
const User = z.object({
  id: z.string(),
  username: z.string().max(255),
  global_name: z.string().max(255).nullish(),
  avatar: z
    .string()
    .regex(/^\w{1,64}$/)
    .nullish(),
})

/** As many as Discord answers at once; a person can be in no more. */
const maxGuilds = 200

/** https://docs.discord.com/developers/resources/user#get-current-user-guilds */
export const discord: Platform = {
  async readStats({ read, scopes }) {
    const user = User.parse(await read(`${api}/users/@me`))
    const guilds = scopes.has('guilds')
      ? Guilds.parse(await read(`${api}/users/@me/guilds?with_counts=true&limit=${maxGuilds}`))
      : null
    return {
      stats: {
        kind: 'discord',
        guilds:
          guilds
            ?.map((guild) => ({
              id: guild.id,
              name: guild.name,
              isOwner: guild.owner === true,
              members: guild.approximate_member_count ?? null,
              online: guild.approximate_presence_count ?? null,
            }))
            .sort((one, other) => (other.members ?? 0) - (one.members ?? 0)) ?? null,
      },
      shown: {
        username: user.username,
        displayName: user.global_name ?? user.username,
        avatarUrl: user.avatar ? `https://cdn.discordapp.com/avatars/${user.id}/${user.avatar}.png` : null,
      },
    }
  },
}
