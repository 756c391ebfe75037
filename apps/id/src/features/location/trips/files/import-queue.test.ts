import type { PositionImport } from '@heimdall/contracts'
import { expect, test } from 'vitest'
import { createImportQueue } from './import-queue.ts'
import type { SendFile, SentFile } from './send-file.ts'

const done: PositionImport = {
  id: '0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7',
  device: { id: '0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c8', name: 'Phone' },
  fileName: 'a.gpx',
  format: 'gpx',
  status: 'done',
  bytesRead: 3,
  bytesTotal: 3,
  accepted: 1,
  duplicate: 0,
  refused: 0,
  problem: null,
  startedAt: '2026-03-01T08:00:00.000Z',
  finishedAt: '2026-03-01T08:00:01.000Z',
}
const file = (name: string) => new File(['abc'], name)

/** A server that answers when the test says so. */
function slow() {
  const asked: { request: SendFile; answer: (sent: SentFile) => void }[] = []
  const queue = createImportQueue((request) => new Promise((answer) => void asked.push({ request, answer })))
  const states = () => queue.uploads().map(({ fileName, state }) => [fileName, state])
  return { asked, queue, states }
}
const turn = () => new Promise((resolve) => setTimeout(resolve))

test('sends one file after the other, and lets go of what has arrived', async () => {
  const { asked, queue, states } = slow()
  const arrived: string[] = []
  queue.onDone(({ fileName }) => arrived.push(fileName))
  queue.add([file('a.gpx'), file('b.gpx')], 'phone')
  expect(states()).toEqual([
    ['a.gpx', 'sending'],
    ['b.gpx', 'waiting'],
  ])
  asked[0]?.request.onSent(2)
  expect(queue.uploads()[0]).toMatchObject({ sent: 2, bytes: 3, state: 'sending' })
  asked[0]?.request.onSent(3)
  expect(states()[0]).toEqual(['a.gpx', 'storing'])
  asked[0]?.answer({ done })
  await turn()
  expect(arrived).toEqual(['a.gpx'])
  expect(states()).toEqual([['b.gpx', 'sending']])
})

test('says what failed, goes on with the next, and is rid of it when asked', async () => {
  const { asked, queue, states } = slow()
  queue.add([file('a.txt'), file('b.gpx')], 'phone')
  asked[0]?.answer({ failed: 'unknown_format' })
  await turn()
  expect(queue.uploads()[0]).toMatchObject({ state: 'failed', problem: 'unknown_format' })
  expect(states()[1]).toEqual(['b.gpx', 'sending'])
  queue.remove(queue.uploads()[0]?.key ?? '')
  expect(states()).toEqual([['b.gpx', 'sending']])
})

test('what is taken out is stopped, and what waits is never sent', async () => {
  const { asked, queue } = slow()
  queue.add([file('a.gpx'), file('b.gpx')], 'phone')
  const [first, second] = queue.uploads()
  queue.remove(second?.key ?? '')
  queue.remove(first?.key ?? '')
  expect(asked[0]?.request.signal.aborted).toBe(true)
  asked[0]?.answer({ failed: 'cancelled' })
  await turn()
  expect([queue.uploads(), asked.length]).toEqual([[], 1])
})
