import type { BlobStore } from '@heimdall/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentOf, describesBlobStore } from '../testing/blob-store-suite.ts'
import { type S3Server, s3Credentials, startS3Server } from '../testing/s3-server.ts'
import { createS3Blobs } from './blobs-s3.ts'

let server: S3Server
let blobs: BlobStore
const config = (more: object = {}) => ({
  bucketUrl: `${server.url}/blobs`,
  region: 'eu-central-1',
  prefix: 'heimdall/',
  ...s3Credentials,
  ...more,
})
beforeAll(async () => {
  server = await startS3Server()
  blobs = createS3Blobs(config())
})
afterAll(() => server.close())

describesBlobStore(() => blobs)

test('what is large goes in parts, and a break leaves none of them', async () => {
  server.asked.length = 0
  async function* breaks() {
    for (let part = 0; part < 3; part++) yield Buffer.alloc(6 * 1024 ** 2)
    throw new Error('The connection broke')
  }
  await expect(blobs.write('f/broken', breaks())).rejects.toThrow('The connection broke')
  expect(server.asked.map((line) => line.replace(/uploadId=[\w-]+/, 'uploadId=…'))).toEqual([
    'POST /blobs/heimdall/f/broken?uploads=',
    'PUT /blobs/heimdall/f/broken?partNumber=1&uploadId=…',
    'PUT /blobs/heimdall/f/broken?partNumber=2&uploadId=…',
    'DELETE /blobs/heimdall/f/broken?uploadId=…',
  ])
  expect(server.uploads.size).toBe(0)
  expect(server.objects.has('heimdall/f/broken')).toBe(false)
})

test('what the store can not do this time is tried again; what it refuses is an error', async () => {
  server.failures = 2
  await blobs.write('f/again', contentOf('x'))
  expect(server.objects.get('heimdall/f/again')?.toString()).toBe('x')
  const stranger = createS3Blobs(config({ secretAccessKey: 'wrong' }))
  await expect(stranger.write('f/no', contentOf('x'))).rejects.toThrow('answers 403 SignatureDoesNotMatch')
  await expect(stranger.ready()).rejects.toThrow('answers 403 SignatureDoesNotMatch')
  await expect(stranger.read('f/again')).rejects.toThrow('answers 403')
  const elsewhere = createS3Blobs(config({ bucketUrl: `${server.url}/none` }))
  await expect(elsewhere.list('f/')).rejects.toThrow('answers 404')
})

test('what a process that died has left of uploads is aborted a day later, and nothing else', async () => {
  const at = (hours: number) => new Date(Date.UTC(2026, 2, 1, hours)).toISOString()
  const leave = (id: string, key: string, begun: string) => {
    server.uploads.set(id, new Map([[1, Buffer.alloc(8)]]))
    server.begun.set(id, { key, at: begun })
  }
  const keyOf = (count: number) => `heimdall/files/00000000-0000-7000-8000-00000000000${count}/content`
  for (let count = 0; count < 5; count++) leave(`old-${count}`, keyOf(count), at(0))
  leave('young', keyOf(0), at(2))
  // Where all of the bucket is ours by its prefix, others may have theirs all the same.
  leave('beside', 'heimdall/backups/monday.tar', at(0))
  leave('others', 'elsewhere/f', at(0))
  let now = new Date(at(25))
  const sweeping = createS3Blobs(config(), { clock: { now: () => now } })
  await sweeping.list('f/')
  expect([...server.uploads.keys()].sort()).toEqual(['beside', 'others', 'young'])
  // Once an hour is enough.
  leave('later', keyOf(1), at(0))
  await sweeping.list('f/')
  expect(server.uploads.has('later')).toBe(true)
  now = new Date(at(28))
  await sweeping.list('f/')
  expect([...server.uploads.keys()].sort()).toEqual(['beside', 'others'])
})

test('a store that lists no uploads is no worse for it', async () => {
  await blobs.write('f/there', contentOf('x'))
  server.refusesUploads = true
  expect(await createS3Blobs(config()).list('f/there')).toEqual(['f/there'])
  server.refusesUploads = false
})

test('a store that always answers with its first page keeps nobody for ever', async () => {
  server.ignoresPlaces = true
  const begun = {
    key: 'heimdall/files/00000000-0000-7000-8000-000000000000/content',
    at: new Date().toISOString(),
  }
  for (const id of ['one', 'two', 'three']) {
    server.uploads.set(id, new Map())
    server.begun.set(id, begun)
  }
  await blobs.write('g/one', contentOf('x'))
  const failures: unknown[] = []
  const listing = createS3Blobs(config(), { onSweepFailed: (error) => failures.push(error) })
  expect(await listing.list('g/')).toEqual(['g/one'])
  expect(failures).toEqual([
    new Error('The store at S3_ENDPOINT does not know key-marker: it lists the same uploads again'),
  ])
  await expect(listing.list('g/', 'g/one')).rejects.toThrow('does not know start-after')
  server.ignoresPlaces = false
})
