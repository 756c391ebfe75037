import type { ApiKey } from '@heimdall/contracts'
import { expect, it } from 'vitest'
import { KeyForm, keyFormValues, toUpdateInput } from './key-form.ts'

const id = '0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7'
// All that the form reads of a key.
const opened = keyFormValues({
  name: 'Bot',
  description: null,
  permissions: ['user:read', 'event:read'],
  allowedIps: ['192.0.2.0/24', '2001:db8::1'],
} as unknown as ApiKey)
const sent = (changes: Partial<typeof opened>) =>
  toUpdateInput(id, opened, KeyForm.parse({ ...opened, ...changes }), Date.UTC(2026, 2, 1))

it('sends only what stands otherwise than at first', () => {
  expect(sent({ name: 'Robot' })).toEqual({ id, name: 'Robot' })
  expect(sent({ permissions: ['user:read'], allowedIps: '' })).toEqual({
    id,
    permissions: ['user:read'],
    allowedIps: [],
  })
  expect(sent({ lifetime: '30' })).toEqual({ id, expiresAt: '2026-03-31T00:00:00.000Z' })
  expect(sent({ lifetime: 'never' })).toEqual({ id, expiresAt: null })
  expect(sent({})).toEqual({ id })
})
