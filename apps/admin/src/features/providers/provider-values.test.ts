import type { IdentityProvider } from '@heimdall/contracts'
import { expect, it } from 'vitest'
import { toUpdate, valuesOf } from './provider-values.ts'

const sso: IdentityProvider = {
  id: '0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7',
  kind: 'oidc',
  slug: 'sso',
  name: 'Guild',
  issuer: 'https://id.example.org',
  clientId: 'heimdall',
  scopes: ['openid', 'email'],
  isEnabled: true,
  allowsRegistration: true,
  redirectUri: 'https://heimdall.example.org/auth/sso/callback',
  links: 0,
  createdAt: '2026-03-01T12:00:00.000Z',
  updatedAt: '2026-03-01T12:00:00.000Z',
}
const values = valuesOf(sso)

it('sends only what differs from the opening', () => {
  expect(toUpdate(sso, values)).toBeUndefined()
  expect(toUpdate(sso, { ...values, name: 'Team' })).toEqual({ id: sso.id, name: 'Team' })
  expect(toUpdate(sso, { ...values, scopes: 'openid' })).toEqual({ id: sso.id, scopes: ['openid'] })
  expect(toUpdate(sso, { ...values, clientSecret: 'new' })).toEqual({ id: sso.id, clientSecret: 'new' })
})
