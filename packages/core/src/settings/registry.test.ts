import { readFileSync } from 'node:fs'
import { platformSettings, type SettingKey, settingKeys } from '@heimdall/contracts'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import { schemaOf } from './schema-of.ts'

const ajv = new Ajv2020()
addFormats.default(ajv)

const wrong: Record<SettingKey, readonly unknown[]> = {
  platform_name: ['', '<b>', 'x'.repeat(51), 7],
  platform_contact: ['somebody', 'javascript:alert(1)', null],
  default_locale: ['fr', ''],
  terms_url: ['javascript:alert(1)', 'ftp://example.org', 'example.org'],
  privacy_policy_url: ['ftp://example.org', 5],
  registration_enabled: ['no', 0],
  two_factor_required: [1, null],
  session_idle_days: [0, 366, 1.5, '7'],
  session_absolute_days: [0, 366, true],
  audit_retention_days: [-1, 36_501, 0.5],
  position_retention_days: [-1, 36_501],
  file_max_mb: [0, 1_048_577],
  file_own_quota_mb: [0, 1.5],
  file_quota_mb: [0, '1'],
}
const right: Partial<Record<SettingKey, readonly unknown[]>> = {
  platform_name: ['Asgard "1"'],
  platform_contact: ['ask@example.org', 'https://example.org/ask'],
  default_locale: ['de'],
  terms_url: ['http://example.org/terms', 'HTTPS://example.org'],
  session_idle_days: [1, 365],
  file_quota_mb: [1_048_576],
}

test.each(settingKeys)('%s: its JSON Schema takes and refuses what the server does', (key) => {
  const isFine = ajv.compile(schemaOf(key))
  const { schema, default: standard } = platformSettings[key]
  for (const value of [standard, ...(right[key] ?? [])]) {
    expect([value, isFine(value), schema.safeParse(value).success]).toEqual([value, true, true])
  }
  for (const value of wrong[key]) {
    expect([value, isFine(value), schema.safeParse(value).success]).toEqual([value, false, false])
  }
})

test('docs/settings.md lists them, with the words that the apps have', () => {
  const guide = readFileSync(new URL('../../../../docs/settings.md', import.meta.url), 'utf8')
  const rows = guide.split('\n').flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim())
    return cells[1]?.startsWith('`') ? [cells.slice(1, -1)] : []
  })
  expect(rows).toEqual(settingKeys.map(rowOf))
})

function rowOf(key: SettingKey): string[] {
  const { default: standard, variable, isPublic, label, help } = platformSettings[key]
  const delivered = standard === '' ? 'none' : `\`${standard}\``
  return [
    `\`${key}\``,
    variable ? `\`${variable}\`, ${delivered}` : delivered,
    isPublic ? 'yes' : '',
    `${label.en}. ${help.en}`,
  ]
}
