import { z } from 'zod'
import { Id, ListInput, Locale, NextCursor, Timestamp } from './common.ts'

const days = z.number().int().min(1).max(365)
/** 0: for good. */
const keptDays = z.number().int().min(0).max(36_500)
/** Of 1,024 × 1,024 bytes; up to a tebibyte. */
const mebibytes = z.number().int().min(1).max(1_048_576)
/** Stands in titles and in who mails come from: one line, without what only steers a terminal. */
const platformName = z
  .string()
  .trim()
  .min(1)
  .max(50)
  .regex(/^[^\p{C}\p{Zl}\p{Zp}<>]*$/u, 'Use one line, without < and >')
/** A script in an address would run on the pages that link there. */
const webAddress = z
  .url({
    protocol: /^https?$/,
    hostname: z.regexes.hostname,
    message: 'Use an address that begins with https://',
  })
  .max(500)
const none = z.literal('')

/** What administrators may set for the whole platform. */
export const platformSettings = {
  /** What the community calls this place: in titles, mails and authenticator apps. */
  platform_name: platformName,
  /** Where people can ask: an e-mail address or a page. */
  platform_contact: none.or(z.email().max(254)).or(webAddress),
  /** Of whoever has not chosen one. */
  default_locale: Locale,
  /** Linked wherever somebody signs in, and told to apps. */
  terms_url: none.or(webAddress),
  privacy_policy_url: none.or(webAddress),
  /** Whether anybody may make an account. */
  registration_enabled: z.boolean(),
  /** Whether every account needs a second factor; without one, no role gives anything. */
  two_factor_required: z.boolean(),
  /** When a session ends that nobody has used since. */
  session_idle_days: days,
  /** When a session ends, however much it is used. */
  session_absolute_days: days,
  /** For how long events are kept, to the week. */
  audit_retention_days: keptDays,
  /** For how long positions are kept, to the week. */
  position_retention_days: keptDays,
  /** How large one file may be. */
  file_max_mb: mebibytes,
  /** How much the files of one account may take. */
  file_own_quota_mb: mebibytes,
  /** How much all files together may take. */
  file_quota_mb: mebibytes,
} as const

export type SettingKey = keyof typeof platformSettings
export const settingKeys = Object.keys(platformSettings) as [SettingKey, ...SettingKey[]] // Object.keys loses the literal keys
/** What anybody may know, signed in or not. */
export const publicSettingKeys: readonly SettingKey[] = [
  'platform_name',
  'platform_contact',
  'default_locale',
  'terms_url',
  'privacy_policy_url',
  'registration_enabled',
  'two_factor_required',
]
export type SettingValue = z.output<(typeof platformSettings)[SettingKey]>

const Key = z.enum(settingKeys).meta({ examples: ['registration_enabled'] })
const Value = z.union([z.boolean(), z.number(), z.string()])

export const Setting = z
  .object({
    key: Key,
    value: Value.meta({ examples: [false] }),
    defaultValue: Value.meta({ examples: [true] }),
    isDefault: z.boolean(),
    isPublic: z.boolean().describe('Whether `GET /v1/settings/public` tells it'),
    updatedAt: Timestamp.nullable().describe('Null while it is the default'),
    hasHistory: z.boolean().describe('Whether it was ever changed'),
  })
  .meta({ id: 'Setting' })
export type Setting = z.infer<typeof Setting>

export const SettingList = z.object({ settings: z.array(Setting) })

export const UpdateSettingInput = z
  .object({
    key: Key,
    value: Value.meta({ examples: [false] }),
  })
  .superRefine(({ key, value }, context) => {
    const parsed = platformSettings[key].safeParse(value)
    for (const { message } of parsed.error?.issues ?? []) {
      context.addIssue({ code: 'custom', path: ['value'], message })
    }
  })
export type UpdateSettingInput = z.infer<typeof UpdateSettingInput>

export const SettingInput = z.object({ key: Key })

const maxValueBytes = 16_384
const maxKeyLength = 100

/** A key that a community has made, for its bots. */
export const CustomSettingKey = z
  .string()
  .max(maxKeyLength)
  .regex(/^[a-z][a-z0-9_.-]*$/, 'Use small letters, digits, dots, - and _, with a letter first')
  .meta({ examples: ['stream.title'] })

const CustomValue = z
  .unknown()
  .refine((value) => value !== undefined && JSON.stringify(value).length <= maxValueBytes, {
    message: 'Use JSON of 16 KiB at most',
  })
  .meta({ examples: ['Evening stream'] })

export const CustomSetting = z
  .object({
    key: CustomSettingKey,
    value: z
      .unknown()
      .describe('Null where it is a secret, which `GET /v1/settings/secrets/{key}` tells to bots alone')
      .meta({ examples: ['Evening stream'] }),
    isPublic: z.boolean().describe('Whether `GET /v1/settings/public` tells it'),
    isSecret: z.boolean(),
    updatedAt: Timestamp,
  })
  .meta({ id: 'CustomSetting' })
export type CustomSetting = z.infer<typeof CustomSetting>
export const CustomSettingList = z.object({ settings: z.array(CustomSetting) })
export const CustomSettingInput = z.object({ key: CustomSettingKey })
export const PutCustomSettingInput = z
  .object({
    key: CustomSettingKey,
    value: CustomValue,
    isPublic: z.boolean().default(false),
    isSecret: z
      .boolean()
      .default(false)
      .describe('Kept encrypted, and told to bots with `setting:read_secret` alone'),
    expected: Timestamp.nullable()
      .optional()
      .describe(
        '`updatedAt` of what was read, null for none: another change meanwhile is not overwritten but 412',
      ),
  })
  .refine(({ isPublic, isSecret }) => !(isPublic && isSecret), {
    path: ['isPublic'],
    message: 'A secret can not be public',
  })

export const SecretSetting = z
  .object({
    key: CustomSettingKey,
    value: z.unknown().meta({ examples: ['The token of a service'] }),
    updatedAt: Timestamp,
  })
  .meta({ id: 'SecretSetting' })

export const PublicSettings = z
  .object({
    settings: z.record(z.string(), z.unknown()).meta({
      examples: [{ registration_enabled: true, 'custom.stream.title': 'Evening stream' }],
    }),
  })
  .meta({ id: 'PublicSettings' })

export const SettingChange = z
  .object({
    id: Id,
    kind: z.enum(['created', 'updated', 'deleted']),
    oldValue: z
      .unknown()
      .describe('Null: there was none, or it is a secret')
      .meta({ examples: [true] }),
    newValue: z
      .unknown()
      .describe('Null: there is none any more, or it is a secret')
      .meta({ examples: [false] }),
    isSecret: z.boolean(),
    changedBy: z
      .object({ id: Id, username: z.string().meta({ examples: ['heimdall'] }) })
      .nullable()
      .describe('Null: a key of the system, or Heimdall itself'),
    changedAt: Timestamp,
  })
  .meta({ id: 'SettingChange' })
export type SettingChange = z.infer<typeof SettingChange>
export const SettingHistoryInput = ListInput.extend({
  key: z
    .string()
    .max(maxKeyLength + 7)
    .regex(/^[a-z][a-z0-9_.-]*$/)
    .describe('Of Heimdall, or `custom.` and a key of the community')
    .meta({ examples: ['registration_enabled'] }),
})
export const SettingHistory = z.object({ changes: z.array(SettingChange), nextCursor: NextCursor })
