import { expect, test } from 'vitest'
import { mergeBatches } from './merge-batches.ts'

const rest = () => new Promise((resolve) => setTimeout(resolve, 1))
async function* counting(name: string, count: number, isSlow = false) {
  for (let index = 0; index < count; index++) {
    if (isSlow) await rest()
    yield `${name}${index}`
  }
}
const all = async (batches: AsyncGenerator<string>) => {
  const seen: string[] = []
  for await (const batch of batches) seen.push(batch)
  return seen
}

test('everything of all sources comes, each in its order, and a quiet one holds up nobody', async () => {
  const seen = await all(mergeBatches([counting('a', 50), counting('b', 3, true), counting('c', 0)]))
  expect(seen).toHaveLength(53)
  for (const name of ['a', 'b']) {
    const own = seen.filter((item) => item.startsWith(name))
    expect(own).toEqual(own.map((_, index) => `${name}${index}`))
  }
  expect(seen.slice(0, 3)).toEqual(['a0', 'a1', 'a2'])
})

test('no source runs ahead of who reads', async () => {
  let made = 0
  async function* endless() {
    for (;;) yield made++
  }
  const merged = mergeBatches([endless()])
  for (let read = 0; read < 5; read++) await merged.next()
  await rest()
  expect(made).toBeLessThanOrEqual(6)
  await merged.return()
})

test('what one of them throws ends it, and all are closed', async () => {
  let closed = false
  async function* other() {
    try {
      for (;;) {
        await rest()
        yield 'other'
      }
    } finally {
      closed = true
    }
  }
  async function* broken() {
    await rest()
    yield 'first'
    throw new Error('away')
  }
  await expect(all(mergeBatches<string>([other(), broken()]))).rejects.toThrow('away')
  await expect.poll(() => closed).toBe(true)
})
