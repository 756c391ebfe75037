import { expect, it } from 'vitest'
import { firstPathOf } from './nav.ts'

it.each([
  [['audit:read', 'user:read'], '/'],
  [['user:read', 'location:read'], '/map'],
  [['job:read'], '/jobs'],
  [['system:read'], '/mail'],
  // It opens the invitations, which are no item of the navigation.
  [['user:write'], '/about'],
])('%j begin at %s', (permissions, path) => {
  expect(firstPathOf({ permissions })).toBe(path)
})
