import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AppError, type PasswordHasher } from '../../kernel/index.ts'
import {
  anonymousCall,
  createAccount,
  createTestServices,
  type TestAccount,
  type TestServices,
} from '../../testing/index.ts'
import { register, signIn } from '../accounts/index.ts'
import { createPasswordHasher } from '../passwords/index.ts'
import { requestPasswordReset } from '../recovery/index.ts'
import { mannWhitneyZ } from './testing/mann-whitney.ts'

/**
 * Whether known and unknown accounts can be told apart by the time of an answer. Samples of both are taken in turn, so
 * that whatever else the machine does meets both alike, and are compared by their order, never by a number of
 * milliseconds. Chance alone gets beyond four standard deviations once in 15,000 runs; a real difference of a password
 * hash lies at six, which the last test shows.
 */
const pairs = 24
const limit = 4

let heimdall: TestServices
let account: TestAccount
let calls = { hash: 0, verify: 0 }
const real = createPasswordHasher()
const counting: PasswordHasher = {
  admit: () => real.admit(),
  hash: (password) => {
    calls.hash++
    return real.hash(password)
  },
  verify: (hash, password) => {
    calls.verify++
    return real.verify(hash, password)
  },
}
beforeAll(async () => {
  heimdall = await createTestServices({ passwords: counting })
  account = await createAccount(heimdall)
})
afterAll(() => heimdall.close())

type Attempt = (n: number, known: boolean) => Promise<unknown>

async function sample(attempt: Attempt) {
  const times = { known: [] as number[], unknown: [] as number[] }
  const answers = new Set<string>()
  const work = new Set<string>()
  for (let n = 0; n < pairs * 2 + 4; n++) {
    // Known, unknown, unknown, known: a machine that grows slower favours neither.
    const known = n % 4 === 0 || n % 4 === 3
    heimdall.clock.advance(86_400_000)
    calls = { hash: 0, verify: 0 }
    const startedMs = performance.now()
    const answer = await attempt(n, known).catch((error: unknown) =>
      error instanceof AppError ? { code: error.code, issues: error.issues } : Promise.reject(error),
    )
    const tookMs = performance.now() - startedMs
    answers.add(JSON.stringify(answer))
    work.add(JSON.stringify(calls))
    // The first ones open connections and load what is loaded once.
    if (n >= 4) times[known ? 'known' : 'unknown'].push(tookMs)
  }
  return { z: mannWhitneyZ(times.known, times.unknown), answers: [...answers], work: [...work] }
}

const call = (n: number) => anonymousCall({ ipAddress: `198.51.100.${n}` })
const signInWith: Attempt = (n, known) =>
  heimdall.run(signIn, call(n), {
    identifier: known ? account.email : `nobody-${n}@example.org`,
    password: 'not the password',
  })

describe('known and unknown accounts get the same answer after the same work and time', () => {
  test('at sign-in by address', async () => {
    const { z, answers, work } = await sample(signInWith)
    expect(answers).toHaveLength(1)
    expect(work).toEqual([JSON.stringify({ hash: 0, verify: 2 })])
    expect(Math.abs(z)).toBeLessThan(limit)
  }, 120_000)

  test('at sign-in by name', async () => {
    const { z, answers, work } = await sample((n, known) =>
      heimdall.run(signIn, call(n), {
        identifier: known ? account.username : `nobody-${n}`,
        password: 'not the password',
      }),
    )
    expect(answers).toHaveLength(1)
    expect(work).toEqual([JSON.stringify({ hash: 0, verify: 1 })])
    expect(Math.abs(z)).toBeLessThan(limit)
  }, 120_000)

  test('at registration', async () => {
    const { z, answers, work } = await sample((n, known) =>
      heimdall.run(register, call(n), {
        username: `newcomer-${n}`,
        email: known ? account.email : `newcomer-${n}@example.org`,
        password: 'correct horse battery staple',
      }),
    )
    expect(answers).toHaveLength(1)
    expect(work).toEqual([JSON.stringify({ hash: 1, verify: 0 })])
    expect(Math.abs(z)).toBeLessThan(limit)
  }, 120_000)

  test('when a new password is asked for', async () => {
    const { z, answers } = await sample((n, known) =>
      heimdall.run(requestPasswordReset, call(n), {
        email: known ? account.email : `nobody-${n}@example.org`,
      }),
    )
    expect(answers).toEqual([JSON.stringify({ done: true })])
    expect(Math.abs(z)).toBeLessThan(limit)
  }, 120_000)
})

test('a sign-in that hashes nothing for unknown accounts would be found out', async () => {
  const { services } = heimdall
  const verify: PasswordHasher['verify'] = async (hash, password) =>
    hash !== null && (await real.verify(hash, password))
  const leaky = { ...services, passwords: { ...counting, verify } }
  const { z } = await sample((n, known) =>
    signIn.execute(leaky, call(n), {
      identifier: known ? account.email : `nobody-${n}@example.org`,
      password: 'not the password',
    }),
  )
  expect(z).toBeGreaterThan(limit)
}, 120_000)
