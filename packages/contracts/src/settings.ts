import { z } from 'zod'
import { Id, ListInput, NextCursor, Timestamp } from './common.ts'
import { settingUnits } from './define-setting.ts'
import { platformSettings, settingKeys } from './platform-settings.ts'

const Key = z.enum(settingKeys).meta({ examples: ['registration_enabled'] })
const Value = z.union([z.boolean(), z.number(), z.string()])
const Texts = z.object({ en: z.string(), de: z.string() })

export const Setting = z
  .object({
    key: Key,
    label: Texts.meta({ examples: [platformSettings.registration_enabled.label] }),
    help: Texts.describe('What it does').meta({ examples: [platformSettings.registration_enabled.help] }),
    schema: z
      .record(z.string(), z.unknown())
      .describe('What its value may be, as a JSON Schema (2020-12): kind, bounds, choices')
      .meta({ examples: [{ type: 'boolean' }] }),
    unit: z.enum(settingUnits).nullable().describe('`mebibytes`: of 1,024 × 1,024 bytes. Null: it has none'),
    value: Value.meta({ examples: [false] }),
    defaultValue: Value.describe('What counts while nobody has set anything').meta({ examples: [true] }),
    variable: z
      .string()
      .nullable()
      .describe('The variable of the configuration that says another default')
      .meta({ examples: [null] }),
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
    const { schema, wrong } = platformSettings[key]
    const [issue] = schema.safeParse(value).error?.issues ?? []
    // Of something that may be one of several kinds the schema only says that it is none.
    if (issue) context.addIssue({ code: 'custom', path: ['value'], message: wrong?.en ?? issue.message })
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
