import { expect, it, test } from 'vitest'
import { changesOf } from './changes-of.ts'

const before = {
  name: 'Studio',
  note: null as string | null,
  shape: { type: 'circle', center: { latitude: 52.5, longitude: 13.4 } },
  mailOn: ['exit'],
}

it('names only what stands otherwise', () => {
  expect(changesOf(before, { ...before, name: 'Stage' })).toEqual({ name: 'Stage' })
  expect(changesOf(before, { ...before, note: 'Door', mailOn: [] })).toEqual({ note: 'Door', mailOn: [] })
})

it('does not take another order of keys for a change', () => {
  const shape = { center: { longitude: 13.4, latitude: 52.5 }, type: 'circle' }
  expect(changesOf(before, { ...before, shape, mailOn: ['exit'] })).toEqual({})
})

interface Values {
  description: string | null
  roles: string[] | null
  requiresTwoFactor: boolean
  expiresAt?: string | undefined
}

test('is what differs from before, and nothing else', () => {
  const before: Values = { description: null, roles: ['a', 'b'], requiresTwoFactor: false }
  const changedTo = (values: Partial<Values>) => changesOf(before, { ...before, ...values })
  expect(changedTo({ roles: ['a', 'b'] })).toEqual({})
  expect(changedTo({ description: 'Patrons' })).toEqual({ description: 'Patrons' })
  expect(changedTo({ roles: null, requiresTwoFactor: true })).toEqual({
    roles: null,
    requiresTwoFactor: true,
  })
  expect(changedTo({ expiresAt: undefined })).toStrictEqual({})
})
