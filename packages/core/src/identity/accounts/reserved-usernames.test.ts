import { expect, test } from 'vitest'
import { isReservedUsername } from './reserved-usernames.ts'

test.each([
  'admin',
  'Admin',
  'ADMINISTRATOR',
  'root',
  'system',
  'heimdall',
  'support',
  'moderator',
  'no_reply',
  'noreply',
  'r.o.o.t',
  'super-admin',
  'adm1n',
  'admln',
  'adrnin',
  '5y5tem',
  'HEIMDA11',
])('%s is reserved', (name) => expect(isReservedUsername(name)).toBe(true))

test.each(['heidi', 'admiral', 'rooted', 'modern', 'heimdall-fan', 'systematic', 'admin-anna', 'peter1'])(
  '%s is free',
  (name) => expect(isReservedUsername(name)).toBe(false),
)
