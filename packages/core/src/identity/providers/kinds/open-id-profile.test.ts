import { expect, test } from 'vitest'
import { openIdProfile } from './open-id-profile.ts'

const issuer = 'https://id.example.org'
const someone = { iss: issuer, aud: 'heimdall', iat: 0, exp: 600, sub: '1' }
const profileOf = (idToken: object, userInfo: Record<string, unknown> | null) => {
  const { email, emailVerified } = openIdProfile({ issuer, claims: { ...someone, ...idToken } }, userInfo)
  return [email, emailVerified]
}
const [old, now] = ['old@example.org', 'now@example.org']

test.each([
  ['an address that the other has verified', { email: old, email_verified: true }, { email: now }, old, true],
  ['the same the other way round', { email: old }, { email: now, email_verified: true }, now, true],
  ['a flag without an address', { email_verified: true }, { email: now }, now, false],
  ['an address without its flag', { email: old }, { email_verified: true }, old, false],
  ['two that are not verified', { email: old }, { email: now, email_verified: false }, now, false],
  ['userinfo without either', { email: old, email_verified: true }, {}, old, true],
  ['no userinfo', { email: old, email_verified: true }, null, old, true],
  ['a flag as text', { email: old, email_verified: 'true' }, null, old, true],
  ['no as text', { email: old, email_verified: 'false' }, null, old, false],
  ['nothing', {}, {}, null, false],
])(
  'vouches for an address only where it is said of this one: %s',
  (_name, idToken, userInfo, email, verified) => {
    expect(profileOf(idToken, userInfo)).toEqual([email, verified])
  },
)

test('says the rest by whichever source knows it', () => {
  const claims = { ...someone, name: 'Heidi', preferred_username: 'heidi' }
  expect(openIdProfile({ issuer, claims }, { name: 'Heidi Ho' })).toMatchObject({
    username: 'heidi',
    displayName: 'Heidi Ho',
  })
})
