import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import {
  openCheckpoint,
  parseAddCheckpoint,
  parseNote,
  parseVerifierKey,
  verifyConsistency,
} from '@heimdall/tlog'
import { testWitness } from '@heimdall/tlog/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { latestCheckpoint } from '../proof/checkpointer.ts'
import { onBothFlavours, testRecords } from '../testing/index.ts'
import { sealAll, testSigner } from '../testing/proofs.ts'
import { createPublisher } from './publisher.ts'
import type { Post } from './send-to-webhook.ts'
import { sendToWitness } from './send-to-witness.ts'

const post: Post = (url, request) => fetch(url, { method: 'POST', ...request })
const { verifierKey, cosign } = testWitness('witness.example', new Uint8Array(32).fill(3))

onBothFlavours('publishing', (log) => {
  let server: Server
  let url: string
  /** What the witness has signed. */
  let seen: { size: number; root: Uint8Array }
  let posted: string[]
  beforeEach(async () => {
    await log.sql`TRUNCATE audit_witnesses`
    seen = { size: 0, root: new Uint8Array(32) }
    posted = []
    // A witness that does what the specification asks of one.
    server = createServer(async (request, response) => {
      let body = ''
      for await (const chunk of request.setEncoding('utf8')) body += chunk
      posted.push(body)
      if (request.url === '/hook') return response.writeHead(204).end()
      const { oldSize, proof, checkpoint } = parseAddCheckpoint(body)
      const verifier = parseVerifierKey((await testSigner(log)).verifierKey)
      const opened = openCheckpoint(checkpoint, { origin: verifier.name, log: [verifier] }).checkpoint
      if (oldSize !== seen.size) return response.writeHead(409).end(`${seen.size}\n`)
      const follows =
        oldSize === 0 ||
        verifyConsistency({ oldSize, oldRoot: seen.root, newSize: opened.size, newRoot: opened.root, proof })
      if (!follows) return response.writeHead(422).end()
      seen = { size: opened.size, root: opened.root }
      const { name, keyId, signature } = cosign(parseNote(checkpoint).text, 1_772_000_000)
      const id = Buffer.alloc(4)
      id.writeUInt32BE(keyId)
      return response.end(`— ${name} ${Buffer.concat([id, signature]).toString('base64')}\n`)
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('unreachable')
    url = `http://127.0.0.1:${address.port}`
  })
  afterEach(() => {
    server.closeAllConnections()
    server.close()
  })

  const grow = async (count: number) => {
    await log.add(testRecords(count))
    await sealAll(log)
    const checkpoint = await latestCheckpoint(log.sql)
    if (!checkpoint) throw new Error('no checkpoint')
    return checkpoint
  }
  const send = async (count: number) => sendToWitness(log.sql, { url, verifierKey }, await grow(count), post)
  const cosigners = async () => {
    const signer = parseVerifierKey((await testSigner(log)).verifierKey)
    const note = (await latestCheckpoint(log.sql))?.note ?? ''
    const witnesses = [parseVerifierKey(verifierKey)]
    return openCheckpoint(note, { origin: signer.name, log: [signer], witnesses }).cosignatures
  }

  test('a witness cosigns each checkpoint that follows from the one before', async () => {
    await send(3)
    await send(600)
    expect(seen.size).toBe(603)
    expect(await cosigners()).toMatchObject([{ name: 'witness.example' }])
    expect(posted).toHaveLength(2)
  })

  test('when the witness knows another size, it is told from there', async () => {
    await send(5)
    await log.sql`UPDATE audit_witnesses SET size = 2`
    await send(5)
    expect(seen.size).toBe(10)
    expect(await cosigners()).toHaveLength(1)
  })

  test('a log that was cut back is cosigned by nobody', async () => {
    await send(20)
    seen.size = 50
    await expect(send(5)).rejects.toThrow('has seen a log of 50 leaves; this one has 25')
    expect(await cosigners()).toEqual([])
  })

  test('the webhook gets the note, also while the witness is away', async () => {
    const errors: unknown[] = []
    const publisher = createPublisher({
      sql: log.sql,
      witnesses: [{ url: 'http://127.0.0.1:1', verifierKey }],
      webhookUrl: `${url}/hook`,
      post,
      onError: (error) => errors.push(error),
    })
    const { note } = await grow(4)
    publisher.start()
    await expect.poll(() => posted).toEqual([note])
    await expect.poll(() => errors.length).toBe(1)
    await publisher.stop()
  })
})
