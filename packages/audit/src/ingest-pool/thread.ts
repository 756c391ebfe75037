import { parentPort, workerData } from 'node:worker_threads'
import { connect } from '@heimdall/db'
import { createGeoReader } from '../geo/index.ts'
import { createKeyWrap } from '../proof/key-wrap.ts'
import { createSubjectKeys } from '../proof/subject-keys.ts'
import { createRandomPool } from '../random-pool.ts'
import { createIngest, type IngestAnswer } from '../writer/ingest.ts'
import { createLogWriter } from '../writer/log-writer.ts'
import { createPartitions } from '../writer/partitions.ts'
import { readBatch } from '../writer/read-batch.ts'
import type { BatchBody, FromThread, ThreadStart, ToThread } from './messages.ts'

/** Beside the lanes of the writer: keys and look-ups. */
const maxConnections = 5

const port = parentPort
if (!port) throw new Error('This module is the beginning of a thread')
// `workerData` is what createIngestPool passes in; nothing else starts this thread.
const start = workerData as ThreadStart
const { sql, close } = connect(start.timeseriesUrl, { name: 'heimdall ingest', maxConnections })
const randomBytes = createRandomPool()
const writer = createLogWriter({
  sql,
  keys: createSubjectKeys({ sql, wrap: createKeyWrap(start.masterKeys), randomBytes }),
})
const ingest = createIngest({
  writer,
  geo: start.geo && createGeoReader(start.geo),
  partitions: createPartitions(sql),
  now: () => new Date(),
  randomBytes,
  onAppended: () => undefined,
})
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

async function write({ chunks, format, source }: BatchBody): Promise<IngestAnswer> {
  const batch = readBatch(decoder.decode(Buffer.concat(chunks)), format)
  if (!batch.ok) return { ok: false, reason: 'invalid', issues: batch.issues }
  const answer = await ingest.write(batch.events, source)
  // Errors do not pass from thread to thread as they are.
  return !answer.ok && answer.reason === 'unavailable' ? { ...answer, cause: String(answer.cause) } : answer
}

async function answerTo(message: Exclude<ToThread, { kind: 'stop' }>): Promise<FromThread> {
  const { id } = message
  try {
    if (message.kind === 'write') return { kind: 'answer', id, answer: await write(message) }
    await writer.append(message.records)
    return { kind: 'appended', id }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : null
    return { kind: 'failure', id, message: String(error), code }
  }
}

const underWay = new Set<Promise<void>>()

port.on('message', (message: ToThread) => {
  if (message.kind === 'stop') return void stop()
  const answering = answerTo(message).then((answer) => {
    port.postMessage(answer)
    underWay.delete(answering)
  })
  underWay.add(answering)
})
port.postMessage({ kind: 'ready' } satisfies FromThread)

async function stop(): Promise<void> {
  await Promise.all(underWay)
  await close()
  port?.close()
}
