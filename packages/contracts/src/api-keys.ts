import { z } from 'zod'
import { Id, PageInput, Timestamp, Total } from './common.ts'
import { PermissionName } from './permissions.ts'

export const ApiKey = z
  .object({
    id: Id,
    name: z.string(),
    description: z.string().nullable(),
    prefix: z.string().describe('The first characters of the key, to tell keys apart'),
    permissions: z.array(z.string()),
    isSystem: z.boolean(),
    owner: z.object({ id: Id, username: z.string() }).nullable(),
    isActive: z.boolean(),
    expiresAt: Timestamp.nullable(),
    lastUsedAt: Timestamp.nullable(),
    lastUsedIp: z.string().nullable(),
    createdAt: Timestamp,
  })
  .meta({ id: 'ApiKey' })
export type ApiKey = z.infer<typeof ApiKey>

export const CreateApiKeyInput = z.object({
  name: z.string().trim().min(1).max(100),
  description: z.string().trim().max(500).optional(),
  permissions: z.array(PermissionName).min(1).max(100),
  expiresAt: Timestamp.optional().describe('Without it the key is valid until revoked'),
  isSystem: z.boolean().default(false).describe('A system key belongs to nobody and survives its maker'),
  ownerId: Id.optional().describe('Default: whoever creates the key'),
})
export type CreateApiKeyInput = z.infer<typeof CreateApiKeyInput>

export const CreatedApiKey = ApiKey.extend({
  key: z.string().describe('The key itself. It is shown this once and can not be read again.'),
}).meta({ id: 'CreatedApiKey' })
export type CreatedApiKey = z.infer<typeof CreatedApiKey>

export const ListApiKeysInput = PageInput.extend({
  scope: z.enum(['own', 'all']).default('own').describe('`all` needs api_key:read'),
})
export type ListApiKeysInput = z.infer<typeof ListApiKeysInput>
export const ApiKeyList = z.object({
  apiKeys: z.array(ApiKey),
  page: z.number().int(),
  limit: z.number().int(),
  total: Total,
})
export const RevokeApiKeyInput = z.object({ id: Id })
