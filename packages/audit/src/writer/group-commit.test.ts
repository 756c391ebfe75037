import { expect, test } from 'vitest'
import { createGroupCommit, QueueFull } from './group-commit.ts'

/** A database that answers when it is told to. */
function slowWriter() {
  const groups: { requests: number[]; finish(): void; fail(error: unknown): void }[] = []
  const write = (requests: number[]) =>
    new Promise<string[]>((resolve, reject) => {
      groups.push({
        requests,
        finish: () => resolve(requests.map((request) => `done ${request}`)),
        fail: reject,
      })
    })
  return { groups, write }
}
const turn = () => new Promise((resolve) => setImmediate(resolve))
const limits = { lanes: 1, maxGroupSize: 100, maxQueuedSize: 1_000, sizeOf: (request: number) => request }
const unavailable = () => Object.assign(new Error('gone'), { code: 'ECONNREFUSED' })

test('requests of one moment share a group; those that come meanwhile share the next', async () => {
  const { groups, write } = slowWriter()
  const commit = createGroupCommit({ ...limits, write })
  const first = [1, 2, 3].map((request) => commit.submit(request))
  await turn()
  const second = [4, 5].map((request) => commit.submit(request))
  await turn()
  expect(groups.map(({ requests }) => requests)).toEqual([[1, 2, 3]])
  groups[0]?.finish()
  expect(await Promise.all(first)).toEqual(['done 1', 'done 2', 'done 3'])
  await turn()
  groups[1]?.finish()
  expect(await Promise.all(second)).toEqual(['done 4', 'done 5'])
  expect(groups).toHaveLength(2)
})

test('lanes work at once, and no more than there are', async () => {
  const { groups, write } = slowWriter()
  const commit = createGroupCommit({ ...limits, lanes: 2, maxGroupSize: 1, write })
  const answers = [1, 1, 1].map((request) => commit.submit(request))
  await turn()
  expect(groups).toHaveLength(2)
  groups[1]?.finish()
  await turn()
  expect(groups).toHaveLength(3)
  for (const group of groups) group.finish()
  expect(await Promise.all(answers)).toHaveLength(3)
})

test('a group is as large as allowed; what is larger alone goes alone', async () => {
  const { groups, write } = slowWriter()
  const commit = createGroupCommit({ ...limits, write })
  for (const request of [60, 40, 1, 500, 2]) void commit.submit(request)
  for (let round = 0; round < 4; round++) {
    await turn()
    groups.at(-1)?.finish()
    await turn()
  }
  expect(groups.map(({ requests }) => requests)).toEqual([[60, 40], [1], [500], [2]])
})

test('one request that is refused fails alone', async () => {
  const written: number[][] = []
  const commit = createGroupCommit<number, string>({
    ...limits,
    async write(requests) {
      if (requests.includes(2)) throw new Error('2 is bad')
      written.push(requests)
      return requests.map(String)
    },
  })
  const outcomes = await Promise.allSettled([1, 2, 3].map((request) => commit.submit(request)))
  expect(outcomes).toMatchObject([
    { status: 'fulfilled', value: '1' },
    { status: 'rejected', reason: { message: '2 is bad' } },
    { status: 'fulfilled', value: '3' },
  ])
  expect(written).toEqual([[1], [3]])
})

test('an outage fails all, at once and without trying each by itself', async () => {
  let tries = 0
  const commit = createGroupCommit<number, string>({
    ...limits,
    async write() {
      tries++
      throw unavailable()
    },
  })
  const outcomes = await Promise.allSettled([1, 2, 3].map((request) => commit.submit(request)))
  expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true)
  expect(tries).toBe(1)
  await expect(commit.submit(4)).rejects.toThrow('gone')
})

test('a writer that forgets a request does not leave it hanging', async () => {
  const commit = createGroupCommit<number, string>({ ...limits, write: async () => ['only one'] })
  const outcomes = await Promise.allSettled([1, 2].map((request) => commit.submit(request)))
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
})

test('the queue is bounded, and free again when it has been worked off', async () => {
  const { groups, write } = slowWriter()
  const commit = createGroupCommit({ ...limits, maxQueuedSize: 200, write })
  const busy = commit.submit(100)
  await turn()
  const queued = [100, 100].map((request) => commit.submit(request))
  expect(commit.queued).toBe(200)
  await expect(commit.submit(1)).rejects.toBeInstanceOf(QueueFull)
  groups[0]?.finish()
  await busy
  await turn()
  expect(commit.queued).toBe(100)
  const late = commit.submit(100)
  groups[1]?.finish()
  await turn()
  groups[2]?.finish()
  await turn()
  groups[3]?.finish()
  expect(await Promise.all([...queued, late])).toEqual(['done 100', 'done 100', 'done 100'])
  expect(commit.queued).toBe(0)
})

test('a request larger than the queue is taken when nothing waits', async () => {
  const commit = createGroupCommit<number, string>({
    ...limits,
    maxQueuedSize: 10,
    write: async (requests) => requests.map(String),
  })
  expect(await commit.submit(5_000)).toBe('5000')
})

test('drain waits for what is under way and what is queued, failed or not', async () => {
  const { groups, write } = slowWriter()
  const commit = createGroupCommit({ ...limits, maxGroupSize: 1, write })
  await commit.drain()
  const outcomes = Promise.allSettled([1, 2].map((request) => commit.submit(request)))
  let drained = false
  const draining = commit.drain().then(() => {
    drained = true
  })
  await turn()
  groups[0]?.fail(unavailable())
  await turn()
  await turn()
  expect(drained).toBe(false)
  groups[1]?.finish()
  await draining
  expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
})
