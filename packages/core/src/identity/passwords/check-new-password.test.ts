import { expect, test } from 'vitest'
import { checkNewPassword } from './check-new-password.ts'

const account = { email: 'Heidi.Alpine@example.org', username: 'GoatPeter' }
const codeOf = (password: string) =>
  checkNewPassword(password, account).then(
    () => 'fine',
    (error: unknown) => error,
  )
const refusal = (code: string) => ({ code: 'BAD_REQUEST', issues: [{ path: ['password'], code }] })

test.each(['password', 'PASSWORD', 'password1', 'qwertyuiop', 'iloveyou', 'Sunshine'])(
  'refuses %s, which everybody uses',
  async (password) => expect(await codeOf(password)).toMatchObject(refusal('password_common')),
)

test.each(['heidi.alpine@example.org', 'HEIDI.ALPINE', 'goatpeter'])(
  'refuses the own name: %s',
  async (password) => expect(await codeOf(password)).toMatchObject(refusal('password_own_name')),
)

test.each(['correct horse battery staple', 'goatpeter is my name', '1'.repeat(40), 'ünïcödé pässwörd 😀'])(
  'asks for no composition: %s',
  async (password) => expect(await codeOf(password)).toBe('fine'),
)
