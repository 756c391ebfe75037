import { z } from 'zod'
import { Id, ListInput, NextCursor, Timestamp, Total } from './common.ts'
import { PermissionName } from './permissions.ts'
import { parseNetwork, printNetwork } from './search/values/network.ts'

/** An address, or a network in CIDR notation; spelled canonically. */
export const IpRange = z
  .string()
  .trim()
  .max(64)
  .transform((text, context) => {
    const network = parseNetwork(text)
    if (network) return printNetwork(network)
    context.addIssue({
      code: 'custom',
      params: { name: 'ip_range' },
      message: 'Write an IP address such as 203.0.113.7, or a network such as 203.0.113.0/24',
    })
    return z.NEVER
  })
  .meta({ examples: ['203.0.113.0/24'] })

export const ApiKey = z
  .object({
    id: Id,
    name: z.string(),
    description: z.string().nullable(),
    prefix: z.string().describe('The first characters of the key, to tell keys apart'),
    permissions: z.array(z.string()),
    roles: z
      .array(z.string())
      .nullable()
      .describe('It holds no more than these roles give; null: not narrowed by roles'),
    allowedIps: z.array(z.string()).describe('It works from here only; empty: from anywhere'),
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

const keyName = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .meta({ examples: ['Discord bot'] })
const keyDescription = z.string().trim().max(500)
const permissions = z.array(PermissionName).min(1).max(100)
const roles = z
  .array(z.string().min(1).max(64))
  .max(50)
  .describe(
    'Names of roles that narrow it: it holds no more than they give; `data:export` they do not take away',
  )
const allowedIps = z
  .array(IpRange)
  .max(50)
  .describe('Addresses and networks that it may be used from; empty: from anywhere')

export const CreateApiKeyInput = z.object({
  name: keyName,
  description: keyDescription.optional(),
  permissions,
  roles: roles.min(1).optional(),
  allowedIps: allowedIps.optional(),
  expiresAt: Timestamp.optional().describe('Without it the key is valid until revoked'),
  isSystem: z.boolean().default(false).describe('A system key belongs to nobody and survives its maker'),
  ownerId: Id.optional().describe('Default: whoever creates the key'),
})
export type CreateApiKeyInput = z.infer<typeof CreateApiKeyInput>

export const CreatedApiKey = ApiKey.extend({
  key: z.string().describe('The key itself. It is shown this once and can not be read again.'),
}).meta({ id: 'CreatedApiKey' })
export type CreatedApiKey = z.infer<typeof CreatedApiKey>

export const ListApiKeysInput = ListInput.extend({
  scope: z.enum(['own', 'all']).default('own').describe('`all` needs api_key:read'),
  ownerId: Id.optional().describe('Only the keys of this user, with `scope=all`'),
})
export type ListApiKeysInput = z.infer<typeof ListApiKeysInput>
export const ApiKeyList = z.object({
  apiKeys: z.array(ApiKey),
  page: z.number().int(),
  limit: z.number().int(),
  total: Total,
  nextCursor: NextCursor,
})
export const GetApiKeyInput = z.object({ id: Id })
export const RevokeApiKeyInput = z.object({ id: Id })

/** Only what is named changes. */
export const UpdateApiKeyInput = z
  .object({
    id: Id,
    name: keyName.optional(),
    description: keyDescription
      .transform((text) => text || null)
      .nullish()
      .describe('Null: none'),
    permissions: permissions.optional(),
    roles: roles.min(1).nullish().describe('Null: not narrowed by roles'),
    allowedIps: allowedIps.optional(),
    expiresAt: Timestamp.nullish().describe('Null: valid until revoked'),
  })
  .refine(({ id: _, ...changes }) => Object.values(changes).some((value) => value !== undefined), {
    message: 'Name at least one field to change',
  })
export type UpdateApiKeyInput = z.infer<typeof UpdateApiKeyInput>
export const RegenerateApiKeyInput = z.object({ id: Id })
