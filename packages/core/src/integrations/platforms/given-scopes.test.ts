import { expect, test } from 'vitest'
import { givenScopes } from './given-scopes.ts'

const requestedScopes = ['openid', 'profile', 'offline_access']

test.each([
  [null, true, ['offline_access', 'openid', 'profile']],
  [['profile'], true, ['offline_access', 'openid', 'profile']],
  // Said, and yet nothing to renew it with.
  [['openid', 'profile', 'offline_access'], false, ['openid', 'profile']],
  [null, false, ['openid', 'profile']],
  [['openid'], true, ['offline_access', 'openid']],
])('of scopes that are said to be %j, with a refresh token %s', (scopes, hasRefreshToken, given) => {
  expect(givenScopes({ requestedScopes, scopes, hasRefreshToken })).toEqual(given)
})
