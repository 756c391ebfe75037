import { expect, test } from 'vitest'
import { nameOf } from './name-of.ts'

test('an account is called as at its platform; where it has no name, like the platform and not by its id', () => {
  const provider = { slug: 'twitch', kind: 'twitch', name: 'Twitch' } as const
  const account = { externalId: '40934651', provider, username: 'heidi', displayName: 'Heidi' }
  expect(nameOf(account)).toBe('Heidi')
  expect(nameOf({ ...account, displayName: null })).toBe('heidi')
  expect(nameOf({ ...account, displayName: null, username: null })).toBe('Twitch')
})
