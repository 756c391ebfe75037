import { Worker } from 'node:worker_threads'
import { describe, expect, test } from 'vitest'
import { createPasswordHasher } from './create-password-hasher.ts'
import { startHashThread } from './start-hash-thread.ts'

describe('a hash', () => {
  const hasher = createPasswordHasher()

  test('is argon2id with 19 MiB, two passes and one lane, and salted', async () => {
    const [one, other] = await Promise.all([hasher.hash('correct horse'), hasher.hash('correct horse')])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(one).not.toBe(other)
  })

  test('fits its password alone, to the last of 256 characters', async () => {
    const long = `${'é'.repeat(255)}a`
    const hash = await hasher.hash(long)
    expect(await hasher.verify(hash, long)).toBe(true)
    expect(await hasher.verify(hash, `${'é'.repeat(255)}b`)).toBe(false)
    expect(await hasher.verify(hash, '')).toBe(false)
  })
})

describe('an account that does not exist', () => {
  test('matches nothing, not even what it is compared with', async () => {
    const hasher = createPasswordHasher()
    expect(await hasher.verify(null, 'there is no such account')).toBe(false)
  })

  test('takes as long as one that does', async () => {
    const hasher = createPasswordHasher({ concurrency: 1 })
    const hash = await hasher.hash('correct horse')
    await hasher.verify(null, 'warm up')
    const times = { known: [] as number[], unknown: [] as number[] }
    for (let round = 0; round < 9; round++) {
      for (const [kind, stored] of [
        ['known', hash],
        ['unknown', null],
      ] as const) {
        const startedMs = performance.now()
        await hasher.verify(stored, 'wrong')
        times[kind].push(performance.now() - startedMs)
      }
    }
    // The fastest of several: noise only ever adds. Without the decoy the ratio would be in the thousands.
    const ratio = Math.min(...times.known) / Math.min(...times.unknown)
    expect(ratio).toBeGreaterThan(0.25)
    expect(ratio).toBeLessThan(4)
  })
})

describe('the threads', () => {
  test('end when nobody has come for a while, and begin again', async () => {
    const hasher = createPasswordHasher({ concurrency: 1, idleMs: 20 })
    const hash = await hasher.hash('correct horse')
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(await hasher.verify(hash, 'correct horse')).toBe(true)
  })

  test('that end are given to nobody any more', async () => {
    const hasher = createPasswordHasher({ concurrency: 1, idleMs: 2 })
    const hash = await hasher.hash('correct horse')
    for (let round = 0; round < 12; round++) {
      await new Promise((resolve) => setTimeout(resolve, round % 4))
      expect(await hasher.verify(hash, 'correct horse')).toBe(true)
    }
  })

  test('that can not begin hold no place', async () => {
    let failures = 2
    const hasher = createPasswordHasher({
      concurrency: 1,
      maxWaiting: 0,
      startThread(onEnd) {
        if (failures-- > 0) throw new Error('No room for a thread')
        return startHashThread(onEnd)
      },
    })
    await expect(hasher.hash('correct horse')).rejects.toThrow('No room for a thread')
    await expect(hasher.hash('correct horse')).rejects.toThrow('No room for a thread')
    await expect(hasher.hash('correct horse')).resolves.toMatch(/^\$argon2id/)
  })

  test.each([
    ['throw new Error("No such module")', 'No such module'],
    ['process.exit(7)', 'The thread that hashes ended with 7'],
  ])('that die of %j say so', async (code, message) => {
    const hasher = createPasswordHasher({
      startThread: (onEnd) => startHashThread(onEnd, new Worker(code, { eval: true })),
    })
    await expect(hasher.hash('correct horse')).rejects.toMatchObject({
      code: 'SERVICE_UNAVAILABLE',
      cause: { message },
    })
  })
})

describe('a flood', () => {
  test('is turned away beyond the queue, at once, and those in it are served', async () => {
    const hasher = createPasswordHasher({ concurrency: 2, maxWaiting: 3 })
    const outcomes = await Promise.allSettled(Array.from({ length: 9 }, () => hasher.hash('correct horse')))
    expect(outcomes.map(({ status }) => status)).toEqual([
      ...Array(5).fill('fulfilled'),
      ...Array(4).fill('rejected'),
    ])
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
    for (const reason of refused)
      expect(reason).toMatchObject({ code: 'SERVICE_UNAVAILABLE', retryAfterSeconds: 2 })
    await expect(hasher.hash('correct horse')).resolves.toMatch(/^\$argon2id/)
  })

  test('also counts checks of accounts that do not exist', async () => {
    const hasher = createPasswordHasher({ concurrency: 1, maxWaiting: 1 })
    await hasher.verify(null, 'warm up')
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map(() => hasher.verify(null, 'x')))
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(2)
  })

  describe('at the door', () => {
    const full = { concurrency: 1, maxWaiting: 0 }
    const still = Promise.resolve('still at the door')

    test('is held, and told when that is over', async () => {
      const held = Promise.withResolvers<void>()
      const hasher = createPasswordHasher({ ...full, hold: () => held.promise })
      await hasher.admit()
      const busy = hasher.hash('correct horse')
      const told = hasher.admit().catch((error: unknown) => error)
      expect(await Promise.race([told, still])).toBe('still at the door')
      held.resolve()
      expect(await told).toMatchObject({ code: 'SERVICE_UNAVAILABLE', retryAfterSeconds: 2 })
      await busy
    })

    test('is let in if there is a place by then', async () => {
      const held = Promise.withResolvers<void>()
      const hasher = createPasswordHasher({ ...full, hold: () => held.promise })
      const busy = hasher.hash('correct horse')
      const admitted = hasher.admit()
      await busy
      held.resolve()
      await expect(admitted).resolves.toBeUndefined()
    })

    test('is told at once where too many are held, until one of these has gone', async () => {
      const holds: (() => void)[] = []
      const hold = () => new Promise<void>((resolve) => holds.push(resolve))
      const hasher = createPasswordHasher({ ...full, hold, maxHeld: 2 })
      const busy = hasher.hash('correct horse')
      const first = [hasher.admit(), hasher.admit()]
      await expect(hasher.admit()).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' })
      expect(holds).toHaveLength(2)
      await busy
      for (const resolve of holds.splice(0)) resolve()
      await Promise.all(first)
      const again = hasher.hash('correct horse')
      const last = hasher.admit()
      expect(holds).toHaveLength(1)
      await again
      holds[0]?.()
      await last
    })
  })

  test('a failure inside frees its place', async () => {
    const hasher = createPasswordHasher({ concurrency: 1, maxWaiting: 0 })
    for (let attempt = 0; attempt < 3; attempt++) {
      await expect(hasher.verify('no hash at all', 'x')).rejects.toThrow()
    }
    await expect(hasher.hash('correct horse')).resolves.toMatch(/^\$argon2id/)
  })
})
