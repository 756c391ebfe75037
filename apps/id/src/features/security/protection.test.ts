import type { SecurityState } from '@heimdall/contracts'
import { expect, test } from 'vitest'
import { protectionOf } from './protection.ts'

const since = '2026-03-01T12:00:00.000Z'
const codes = (left: number) => ({ left, total: 10, createdAt: since })
const bare: SecurityState = {
  hasPassword: true,
  totpSince: null,
  passkeys: 0,
  backupCodes: null,
  required: { byPlatform: false, byRoles: [] },
}

test.each<[string, Partial<SecurityState>, string, string | null]>([
  ['a password alone', {}, 'weak', 'second_factor'],
  ['codes of nothing', { backupCodes: codes(10) }, 'weak', 'second_factor'],
  ['an app and codes', { totpSince: since, backupCodes: codes(10) }, 'well', null],
  ['an app without codes', { totpSince: since }, 'almost', 'backup_codes'],
  ['an app and few codes', { totpSince: since, backupCodes: codes(2) }, 'almost', 'backup_codes'],
  ['one passkey', { passkeys: 1 }, 'almost', 'backup_codes'],
  ['two passkeys', { passkeys: 2 }, 'well', null],
  ['a passkey and an app', { passkeys: 1, totpSince: since }, 'well', null],
  ['two passkeys and used up codes', { passkeys: 2, backupCodes: codes(0) }, 'almost', 'backup_codes'],
])('%s', (_name, change, level, next) => {
  expect(protectionOf({ ...bare, ...change })).toEqual({ level, next })
})
