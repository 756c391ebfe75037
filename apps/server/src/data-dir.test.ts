import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '@heimdall/db/testing/free-port'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createBlobStore } from './adapters/blobs.ts'
import { prepareDataDir } from './data-dir.ts'
import { type Ended, runCli, startServerProcess } from './testing/server-process.ts'

// Some of these run processes.
vi.setConfig({ testTimeout: 60_000 })

let folder: string
let file: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heimdall-data-dir-'))
  file = join(folder, 'a-file')
  await writeFile(file, '')
})
afterAll(() => rm(folder, { recursive: true }))

const asRoot = process.getuid?.() === 0

test('what is missing is made, all of it, for us alone or for PostgreSQL to pass through', async () => {
  const dataDir = join(folder, 'a', 'b', 'c')
  await Promise.all([prepareDataDir(dataDir), prepareDataDir(dataDir)])
  await prepareDataDir(dataDir)
  expect((await stat(dataDir)).mode & 0o777).toBe(asRoot ? 0o711 : 0o700)
})

test.skipIf(process.platform !== 'linux').each([
  ['under /proc', () => '/proc/heimdall/blobs', /no folder can be made there/],
  ['below a file', () => join(file, 'blobs'), /a-file is a file, not a folder/],
])('a folder for blobs %s: the same, with its own variable', async (_, path, reason) => {
  const store = createBlobStore({ dataDir: folder, blobDir: path(), s3: null })
  await expect(store).rejects.toThrow(/^BLOB_DIR is wrong: /)
  await expect(store).rejects.toThrow(reason)
})

test('a folder for blobs is nobody else’s, whoever runs us', async () => {
  const blobDir = join(folder, 'blobs')
  await createBlobStore({ dataDir: folder, blobDir, s3: null })
  expect((await stat(blobDir)).mode & 0o777).toBe(0o700)
})

test.skipIf(asRoot)('a folder that only others may write is refused [not as root]', async () => {
  const locked = join(folder, 'locked')
  await mkdir(locked)
  await chmod(locked, 0o500)
  for (const dataDir of [locked, join(locked, 'below')])
    await expect(prepareDataDir(dataDir)).rejects.toThrow(/may not write there/)
})

test.skipIf(process.platform !== 'linux').each([
  ['under /proc', () => '/proc/heimdall/data', /no folder can be made there/],
  ['in /proc itself', () => '/proc', /no folder can be made there/],
  ['a file', () => file, /is a file, not a folder/],
  ['below a file', () => join(file, 'data'), /a-file is a file, not a folder/],
  ['a device', () => '/dev/null', /is a file, not a folder/],
])('a data folder %s: one clear line, exit code 1, within seconds', async (_, path, reason) => {
  const env = { HEIMDALL_DATA_DIR: path(), PORT: String(await freePort()) }
  const startedMs = performance.now()
  const [server, command] = await Promise.all([
    startServerProcess(env).then(({ ended }) => ended),
    runCli(['user', 'list'], env),
  ])
  expect(performance.now() - startedMs).toBeLessThan(15_000)
  for (const ended of [server, command]) expectClearLine(ended, reason)
})

function expectClearLine({ code, signal, stderr }: Ended, reason: RegExp): void {
  expect({ code, signal }).toEqual({ code: 1, signal: null })
  expect(stderr).toMatch(/HEIMDALL_DATA_DIR is wrong/)
  expect(stderr).toMatch(reason)
  expect(stderr.trim().split('\n')).toHaveLength(1)
}
