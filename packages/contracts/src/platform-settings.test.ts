import { expect, test } from 'vitest'
import { platformSettings, settingBounds, settingKeys, UpdateSettingInput } from './index.ts'

test.each(settingKeys)('%s has words in both languages, and a default that fits', (key) => {
  const { label, help, wrong, schema, default: standard } = platformSettings[key]
  for (const texts of [label, help, ...(wrong ? [wrong] : [])]) {
    expect(texts.en).not.toBe('')
    expect(texts.de).not.toBe('')
    expect(texts.de).not.toBe(texts.en)
  }
  expect(schema.safeParse(standard)).toEqual({ success: true, data: standard })
})

test('numbers have bounds and a unit; what does not fit a text is said in words', () => {
  for (const key of settingKeys) {
    const { default: standard, unit, wrong } = platformSettings[key]
    expect([key, settingBounds(key) !== null]).toEqual([key, typeof standard === 'number'])
    expect([key, unit !== undefined]).toEqual([key, typeof standard === 'number'])
    const isTyped = typeof standard === 'string' && key !== 'default_locale'
    expect([key, wrong !== undefined]).toEqual([key, isTyped])
  }
  expect(settingBounds('session_idle_days')).toEqual({ from: 1, to: 365 })
  expect(settingBounds('audit_retention_days')).toEqual({ from: 0, to: 36_500 })
})

test('who writes a value that does not fit is told what to write instead', () => {
  const told = (key: string, value: unknown) =>
    UpdateSettingInput.safeParse({ key, value }).error?.issues.map(({ path, message }) => [path, message])
  const contact = platformSettings.platform_contact.wrong?.en
  expect(contact).toContain('e-mail')
  expect(told('platform_contact', 'somewhere')).toEqual([[['value'], contact]])
  expect(told('session_idle_days', 0)).toEqual([[['value'], expect.stringContaining('>=1')]])
})
