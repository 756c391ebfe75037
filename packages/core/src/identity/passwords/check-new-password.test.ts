import { expect, test } from 'vitest'
import { checkNewPassword } from './check-new-password.ts'

const account = { email: 'Heidi.Alpine@example.org', username: 'GoatPeter' }
const codeOf = (password: string) =>
  checkNewPassword({ pwnedPasswords: null }, password, account).then(
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

test('asks for breached ones where that is wanted, last of all', async () => {
  const asked: string[] = []
  const pwnedPasswords = {
    has: async (password: string) => {
      asked.push(password)
      return password === 'known from a breach'
    },
  }
  const check = (password: string) => checkNewPassword({ pwnedPasswords }, password, account)
  await expect(check('known from a breach')).rejects.toMatchObject(refusal('password_pwned'))
  await expect(check('known from nowhere')).resolves.toBeUndefined()
  await expect(check('password')).rejects.toMatchObject(refusal('password_common'))
  expect(asked).toEqual(['known from a breach', 'known from nowhere'])
})
