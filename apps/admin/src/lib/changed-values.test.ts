import { expect, test } from 'vitest'
import { changedValues } from './changed-values.ts'

interface Values {
  description: string | null
  roles: string[] | null
  requiresTwoFactor: boolean
  expiresAt?: string | undefined
}

test('is what differs from before, and nothing else', () => {
  const before: Values = { description: null, roles: ['a', 'b'], requiresTwoFactor: false }
  const changedTo = (values: Partial<Values>) => changedValues(before, { ...before, ...values })
  expect(changedTo({ roles: ['a', 'b'] })).toEqual({})
  expect(changedTo({ description: 'Patrons' })).toEqual({ description: 'Patrons' })
  expect(changedTo({ roles: null, requiresTwoFactor: true })).toEqual({
    roles: null,
    requiresTwoFactor: true,
  })
  expect(changedTo({ expiresAt: undefined })).toStrictEqual({})
})
