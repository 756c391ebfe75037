import type { z } from 'zod'
import type { Locale } from './common.ts'

export const settingSections = ['platform', 'signIn', 'retention', 'files'] as const
export type SettingSection = (typeof settingSections)[number]
/** `mebibytes`: of 1,024 × 1,024 bytes. */
export const settingUnits = ['days', 'mebibytes'] as const
export type SettingUnit = (typeof settingUnits)[number]

type Texts = Readonly<Record<Locale, string>>

/** All that there is to know of a setting; what shows one, checks one or writes about one reads it here. */
export interface SettingDefinition<Value> {
  schema: z.ZodType<Value>
  default: Value
  /** Told to anybody, signed in or not. Secrets are none of these: they come with the configuration. */
  isPublic: boolean
  section: SettingSection
  unit?: SettingUnit
  /** The variable of the configuration that says another default. */
  variable?: string
  label: Texts
  help: Texts
  /** What to write instead of a text that does not fit; of a number its bounds say so. */
  wrong?: Texts
}

/** Has the compiler hold the default against the schema, and keeps the type of both. */
export function defineSetting<Schema extends z.ZodType>(
  setting: SettingDefinition<z.output<Schema>> & { schema: Schema },
) {
  return setting
}
