import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type S3Server, s3Credentials, startS3Server } from '../../testing/s3-server.ts'
import { checkBlobs } from './check-blobs.ts'

let server: S3Server
let dataDir: string
beforeAll(async () => {
  server = await startS3Server()
  dataDir = await mkdtemp(join(tmpdir(), 'heimdall-doctor-'))
})
afterAll(async () => {
  await server.close()
  await rm(dataDir, { recursive: true })
})
beforeEach(() => server.forbidden.clear())

const inS3 = (more: object = {}) => ({
  dataDir,
  blobDir: null,
  s3: { bucketUrl: `${server.url}/blobs`, region: 'eu-central-1', prefix: 'h/', ...s3Credentials, ...more },
})

test('a folder: written, read, listed, and left as it was', async () => {
  expect(await checkBlobs({ dataDir, blobDir: null, s3: null })).toMatchObject({
    status: 'ok',
    detail: expect.stringMatching(/GiB free at .*\/blobs$/),
  })
  expect(await readdir(join(dataDir, 'blobs'))).toEqual(['.unfinished'])
})

test('a folder that can not be one names its variable', async () => {
  const file = join(dataDir, 'a-file')
  await writeFile(file, '')
  expect(await checkBlobs({ dataDir, blobDir: file, s3: null })).toEqual({
    check: 'files',
    status: 'problem',
    detail: `BLOB_DIR is wrong: ${file} cannot be used: ${file} is a file, not a folder`,
  })
})

test('a store: all four rights are tried, and nothing stays', async () => {
  expect(await checkBlobs(inS3())).toMatchObject({ status: 'ok' })
  expect(server.objects.size).toBe(0)
})

test.each([
  ['PUT', /no right to write in S3_BUCKET/],
  ['HEAD', /no right to read in S3_BUCKET/],
  ['LIST', /no right to list in S3_BUCKET/],
  ['DELETE', /no right to remove in S3_BUCKET/],
])('without %s it says which right is missing', async (method, said) => {
  server.forbidden.add(method)
  expect(await checkBlobs(inS3())).toMatchObject({ status: 'problem', detail: expect.stringMatching(said) })
  server.objects.clear()
})

test.each([
  ['wrong credentials', { secretAccessKey: 'S3CRET' }, /refuses S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY/],
  ['no such bucket', { bucketUrl: 'none' }, /no bucket of the name in S3_BUCKET/],
  ['nobody there', { bucketUrl: 'http://127.0.0.1:2/blobs' }, /S3_ENDPOINT: ECONNREFUSED/],
])('%s', async (_what, wrong, said) => {
  const more =
    'bucketUrl' in wrong && wrong.bucketUrl === 'none' ? { bucketUrl: `${server.url}/none` } : wrong
  const { status, detail } = await checkBlobs(inS3(more))
  expect({ status, detail }).toEqual({ status: 'problem', detail: expect.stringMatching(said) })
  expect(detail).not.toContain('S3CRET')
})
