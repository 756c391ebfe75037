import { expect, test } from 'vitest'
import { createRetentionMemory } from './retention-memory.ts'

test('is read once for many positions, and anew after a change', async () => {
  let reads = 0
  let days: number | null = 30
  const memory = createRetentionMemory(async () => {
    reads++
    return days
  })
  expect(await Promise.all([memory.days(), memory.days()])).toEqual([30, 30])
  expect([await memory.days(), reads]).toEqual([30, 1])
  days = null
  memory.forget()
  expect([await memory.days(), await memory.days(), reads]).toEqual([null, null, 2])
})

test('what was read before a change is not remembered after it', async () => {
  const [before, after] = [Promise.withResolvers<number>(), Promise.withResolvers<number>()]
  const answers = [before.promise, after.promise]
  const memory = createRetentionMemory(() => answers.shift() ?? Promise.reject(new Error('Read too often')))
  const early = memory.days()
  memory.forget()
  const late = memory.days()
  after.resolve(7)
  before.resolve(30)
  expect([await early, await late, await memory.days()]).toEqual([30, 7, 7])
})

test('what could not be read is read again', async () => {
  const answers: (number | Error)[] = [new Error('away'), 7]
  const memory = createRetentionMemory(async () => {
    const answer = answers.shift()
    if (typeof answer !== 'number') throw answer
    return answer
  })
  await expect(memory.days()).rejects.toThrow('away')
  expect(await memory.days()).toBe(7)
})
