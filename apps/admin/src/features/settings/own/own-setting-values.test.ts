import { expect, test } from 'vitest'
import { type OwnValues, readOwnValues, valuesOf } from './own-setting-values.ts'

const typed = (values: Partial<OwnValues>): OwnValues => ({
  key: 'stream.title',
  format: 'text',
  text: 'Evening',
  audience: 'staff',
  ...values,
})

test.each([
  [typed({}), 'Evening', false, false],
  [typed({ text: '7' }), '7', false, false],
  [typed({ format: 'json', text: '{"a": [1, null]}', audience: 'public' }), { a: [1, null] }, true, false],
  [typed({ format: 'json', text: 'null', audience: 'secret' }), null, false, true],
])('%j is sent as it is meant', (values, value, isPublic, isSecret) => {
  expect(readOwnValues(values, [])).toEqual({
    input: { key: 'stream.title', value, isPublic, isSecret, expected: null },
    problems: {},
  })
})

test.each([
  [typed({ key: 'Upper' }), { key: 'key_form' }],
  [typed({ key: 'taken' }), { key: 'key_taken' }],
  [typed({ text: ' ' }), { text: 'value_missing' }],
  [typed({ format: 'json', text: '{a: 1}' }), { text: 'not_json' }],
  [typed({ key: '', text: 'x'.repeat(16_384) }), { key: 'key_form', text: 'too_large' }],
])('%j is refused', (values, problems) => {
  expect(readOwnValues(values, ['taken'])).toEqual({ problems })
})

test('what is edited is what was stored, and of a secret nothing', () => {
  const stored = { key: 'a', isPublic: true, isSecret: false, updatedAt: '2026-01-01T00:00:00.000Z' }
  expect(readOwnValues(valuesOf({ ...stored, value: { n: 1 } }), []).input?.value).toEqual({ n: 1 })
  const text = { ...stored, value: '5' }
  expect(readOwnValues(valuesOf(text), [], text).input).toMatchObject({
    value: '5',
    isPublic: true,
    expected: stored.updatedAt,
  })
  expect(valuesOf({ ...stored, value: null, isPublic: false, isSecret: true })).toMatchObject({
    text: '',
    audience: 'secret',
  })
})
