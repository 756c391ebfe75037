import { type CustomSetting, CustomSettingKey, PutCustomSettingInput, parseJson } from '@heimdall/contracts'
import type { z } from 'zod'

/** Any JSON may be missing, as far as the transport's types go. */
export type OwnSetting = Omit<CustomSetting, 'value'> & { value?: unknown }

export type OwnValues = {
  key: string
  format: 'text' | 'json'
  text: string
  audience: 'staff' | 'public' | 'secret'
}

type Problems = { key?: 'key_form' | 'key_taken'; text?: 'value_missing' | 'not_json' | 'too_large' }

export const valuesOf = (setting: OwnSetting | undefined): OwnValues => ({
  key: setting?.key ?? '',
  format: setting && !setting.isSecret && typeof setting.value !== 'string' ? 'json' : 'text',
  text: setting && !setting.isSecret ? textOf(setting.value) : '',
  audience: setting?.isSecret ? 'secret' : setting?.isPublic ? 'public' : 'staff',
})

/** A text as it is, anything else as JSON that people can read. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value, null, 2) ?? 'null')

/** What the form sends, or what is wrong with it. `taken`: keys that a new setting can not have. */
export function readOwnValues(
  { key, format, text, audience }: OwnValues,
  taken: readonly string[],
  /** As it was when the form was filled; undefined: a new one. */
  base?: OwnSetting,
): { input?: z.input<typeof PutCustomSettingInput>; problems: Problems } {
  const problems: Problems = {}
  if (!CustomSettingKey.safeParse(key).success) problems.key = 'key_form'
  else if (taken.includes(key)) problems.key = 'key_taken'

  const value = format === 'text' ? text : parseJson(text)
  const input = {
    key,
    value,
    isPublic: audience === 'public',
    isSecret: audience === 'secret',
    expected: base?.updatedAt ?? null,
  }
  if (text.trim() === '') problems.text = 'value_missing'
  else if (value === undefined) problems.text = 'not_json'
  else if (PutCustomSettingInput.safeParse(input).error?.issues.some(({ path }) => path[0] === 'value')) {
    problems.text = 'too_large'
  }
  return problems.key || problems.text ? { problems } : { input, problems }
}
