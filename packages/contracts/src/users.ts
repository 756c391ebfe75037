import { z } from 'zod'
import { Id, Locale, PageInput, Timestamp, Total } from './common.ts'

export const UserSummary = z
  .object({
    id: Id,
    username: z.string(),
    email: z.string(),
    emailVerified: z.boolean(),
    avatarUrl: z.string().nullable(),
    locale: Locale,
    roles: z.array(z.string()),
    bannedAt: Timestamp.nullable(),
    lastLoginAt: Timestamp.nullable(),
    createdAt: Timestamp,
  })
  .meta({ id: 'User' })
export type UserSummary = z.infer<typeof UserSummary>

export const ListUsersInput = PageInput.extend({
  search: z.string().trim().max(200).optional().describe('Part of a username or e-mail address, or an id'),
  role: z.string().max(64).optional(),
})
export type ListUsersInput = z.infer<typeof ListUsersInput>

export const UserList = z.object({
  users: z.array(UserSummary),
  page: z.number().int(),
  limit: z.number().int(),
  total: Total,
})
export const GetUserInput = z.object({ userId: Id })

export const UsernamesInput = z.object({ ids: z.array(z.string().max(128)).max(500) })
export const Usernames = z.object({ names: z.record(z.string(), z.string()) })
