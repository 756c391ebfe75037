import { z } from 'zod'
import { Timestamp } from './common.ts'

const days = z.number().int().min(1).max(365)

/** What administrators may set for the whole platform. */
export const platformSettings = {
  /** Whether anybody may make an account. */
  registration_enabled: z.boolean(),
  /** Whether every account needs a second factor; without one, no role gives anything. */
  two_factor_required: z.boolean(),
  /** When a session ends that nobody has used since. */
  session_idle_days: days,
  /** When a session ends, however much it is used. */
  session_absolute_days: days,
} as const

export type SettingKey = keyof typeof platformSettings
export const settingKeys = Object.keys(platformSettings) as [SettingKey, ...SettingKey[]] // Object.keys loses the literal keys
export type SettingValue = z.output<(typeof platformSettings)[SettingKey]>

const Value = z.union([z.boolean(), z.number()])

export const Setting = z
  .object({
    key: z.enum(settingKeys),
    value: Value.meta({ examples: [false] }),
    defaultValue: Value.meta({ examples: [true] }),
    isDefault: z.boolean(),
    updatedAt: Timestamp.nullable().describe('Null while it is the default'),
  })
  .meta({ id: 'Setting' })
export type Setting = z.infer<typeof Setting>

export const SettingList = z.object({ settings: z.array(Setting) })

export const UpdateSettingInput = z
  .object({
    key: z.enum(settingKeys),
    value: Value.meta({ examples: [false] }),
  })
  .superRefine(({ key, value }, context) => {
    const parsed = platformSettings[key].safeParse(value)
    for (const { message } of parsed.error?.issues ?? []) {
      context.addIssue({ code: 'custom', path: ['value'], message })
    }
  })
export type UpdateSettingInput = z.infer<typeof UpdateSettingInput>
