import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { unavailable } from '../../kernel/index.ts'
import {
  anonymousCall,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  type TestAccount,
  type TestServices,
} from '../../testing/index.ts'
import { signIn } from './sign-in.ts'

let heimdall: TestServices
let account: TestAccount
beforeEach(async () => {
  heimdall = await createTestServices()
  account = await createAccount(heimdall)
})
afterEach(() => heimdall.close())

/** `in`, or the code of the refusal. */
async function attempt(ipAddress: string | null, identifier: string, password: string): Promise<string> {
  try {
    await heimdall.run(signIn, anonymousCall({ ipAddress }), { identifier, password })
    return 'in'
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error)
  }
}
const guess = (ipAddress: string) => attempt(ipAddress, account.email, 'a guess')
const enter = (ipAddress: string) => attempt(ipAddress, account.email, account.password)

async function repeat(times: number, what: (round: number) => Promise<string>): Promise<string[]> {
  const outcomes: string[] = []
  for (let round = 0; round < times; round++) outcomes.push(await what(round))
  return outcomes
}

describe('from one address', () => {
  test('six guesses at an account, then not even the right password, until the window is over', async () => {
    const outcomes = await repeat(8, () => guess('198.51.100.1'))
    expect(outcomes).toEqual([...Array(6).fill('UNAUTHORIZED'), ...Array(2).fill('TOO_MANY_REQUESTS')])
    const checks = heimdall.passwords.checked.length
    expect(await enter('198.51.100.1')).toBe('TOO_MANY_REQUESTS')
    expect(heimdall.passwords.checked).toHaveLength(checks)
    heimdall.clock.advance(300_000)
    expect(await enter('198.51.100.1')).toBe('in')
  })

  test('the refusal says when to come back, and is recorded', async () => {
    await repeat(6, () => guess('198.51.100.1'))
    heimdall.clock.advance(60_000)
    const refused = heimdall.run(signIn, anonymousCall({ ipAddress: '198.51.100.1' }), {
      identifier: account.email,
      password: account.password,
    })
    await expect(refused).rejects.toMatchObject({
      code: 'TOO_MANY_REQUESTS',
      retryAfterSeconds: 240,
      issues: [{ code: 'too_many_attempts' }],
    })
    const last = (await eventsInOutbox(heimdall)).at(-1)
    expect(last).toMatchObject({
      eventType: 'login_failed',
      userId: account.userId,
      errorMessage: 'too_many_attempts',
    })
  })

  test('unknown accounts are limited just the same', async () => {
    const outcomes = await repeat(7, () => attempt('198.51.100.1', 'nobody@example.org', 'a guess'))
    expect(outcomes).toEqual([...Array(6).fill('UNAUTHORIZED'), 'TOO_MANY_REQUESTS'])
  })

  test('upper case is no other account', async () => {
    const spellings = [account.email, account.email.toUpperCase()]
    const outcomes = await repeat(7, (round) =>
      attempt('198.51.100.1', spellings[round % 2] ?? '', 'a guess'),
    )
    expect(outcomes.at(-1)).toBe('TOO_MANY_REQUESTS')
  })

  // One budget for both would tell whoever has used up the one that the other belongs to the same account.
  test('a name and an address do not share a budget, so that neither tells of the other', async () => {
    await repeat(7, () => guess('198.51.100.1'))
    const byName = () => attempt('198.51.100.1', account.username, 'a guess')
    const byOther = () => attempt('198.51.100.1', 'somebody-else', 'a guess')
    expect(await repeat(7, byName)).toEqual([...Array(6).fill('UNAUTHORIZED'), 'TOO_MANY_REQUESTS'])
    expect(await repeat(7, byOther)).toEqual([...Array(6).fill('UNAUTHORIZED'), 'TOO_MANY_REQUESTS'])
  })

  test('beyond its limit it writes one line and one key, whatever names it thinks up', async () => {
    await repeat(30, (round) => attempt('198.51.100.1', `person${round}@example.org`, 'a guess'))
    await forgetEvents(heimdall)
    const before = heimdall.rateLimiter.keys().length
    await repeat(10, (round) => attempt('198.51.100.1', `other${round}@example.org`, 'a guess'))
    expect(await eventsInOutbox(heimdall)).toMatchObject([{ errorMessage: 'too_many_attempts' }])
    expect(heimdall.rateLimiter.keys()).toHaveLength(before + 1)
  })

  test('thirty guesses at many accounts', async () => {
    const outcomes = await repeat(31, (round) =>
      attempt('198.51.100.1', `person${round}@example.org`, 'a guess'),
    )
    expect(outcomes.slice(0, 30)).toEqual(Array(30).fill('UNAUTHORIZED'))
    expect(outcomes[30]).toBe('TOO_MANY_REQUESTS')
    expect(await enter('198.51.100.1')).toBe('TOO_MANY_REQUESTS')
    expect(await enter('198.51.100.2')).toBe('in')
  })

  test('success uses nothing up', async () => {
    expect(await repeat(40, () => enter('198.51.100.1'))).toEqual(Array(40).fill('in'))
    expect(heimdall.rateLimiter.keys().map((key) => heimdall.rateLimiter.count(key))).toEqual([0, 0, 0])
  })

  test('whoever is turned away because too many sign in at once has not tried', async () => {
    const { passwords } = heimdall.services
    const { verify } = passwords
    passwords.verify = () => Promise.reject(unavailable())
    expect(await repeat(10, () => enter('198.51.100.1'))).toEqual(Array(10).fill('SERVICE_UNAVAILABLE'))
    passwords.verify = verify
    expect(heimdall.rateLimiter.keys().map((key) => heimdall.rateLimiter.count(key))).toEqual([0, 0, 0])
    expect(await repeat(6, () => guess('198.51.100.1'))).toEqual(Array(6).fill('UNAUTHORIZED'))
  })

  test('guesses sent at the same moment are counted too', async () => {
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => guess('198.51.100.1')))
    expect(outcomes.filter((outcome) => outcome === 'UNAUTHORIZED')).toHaveLength(6)
  })
})

test('one IPv6 subscriber is one network, however many addresses it takes', async () => {
  const outcomes = await repeat(7, (round) => guess(`2001:db8:1:2::${round + 1}`))
  expect(outcomes).toEqual([...Array(6).fill('UNAUTHORIZED'), 'TOO_MANY_REQUESTS'])
  expect(await enter('2001:db8:1:3::1')).toBe('in')
})

describe('an attacker', () => {
  test('from one address never locks the owner out elsewhere, however long it goes on', async () => {
    for (let round = 0; round < 11; round++) {
      await repeat(15, () => guess('198.51.100.66'))
      heimdall.clock.advance(300_000)
    }
    expect(await enter('203.0.113.50')).toBe('in')
  })

  test('from many networks is stopped at a hundred guesses, but not the owner who is signed in already', async () => {
    await asUser(heimdall, account, { ipAddress: '203.0.113.50' })
    const outcomes = await repeat(102, (round) => guess(`198.51.${Math.floor(round / 200)}.${round % 200}`))
    expect(outcomes.slice(0, 100)).toEqual(Array(100).fill('UNAUTHORIZED'))
    expect(outcomes.slice(100)).toEqual(['TOO_MANY_REQUESTS', 'TOO_MANY_REQUESTS'])
    expect(await enter('192.0.2.9')).toBe('TOO_MANY_REQUESTS')
    expect(await enter('203.0.113.50')).toBe('in')
    heimdall.clock.advance(3_600_000)
    expect(await enter('192.0.2.9')).toBe('in')
  })

  test('behind the owner’s own address is still limited there', async () => {
    await asUser(heimdall, account, { ipAddress: '203.0.113.50' })
    expect((await repeat(7, () => guess('203.0.113.50'))).at(-1)).toBe('TOO_MANY_REQUESTS')
  })
})
