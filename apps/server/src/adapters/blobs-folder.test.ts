import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BlobStore } from '@heimdall/core'
import { createTestClock } from '@heimdall/core/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentOf, describesBlobStore, startOf } from '../testing/blob-store-suite.ts'
import { createFolderBlobs } from './blobs-folder.ts'

let folder: string
let blobs: BlobStore
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heimdall-blobs-'))
  blobs = await createFolderBlobs({ folder, clock: createTestClock() })
})
afterAll(() => rm(folder, { recursive: true }))

describesBlobStore(() => blobs)

test('a folder that has gone, as with an unmounted disk, is not ready', async () => {
  const other = await mkdtemp(join(tmpdir(), 'heimdall-blobs-'))
  const store = await createFolderBlobs({ folder: other, clock: createTestClock() })
  await rm(other, { recursive: true })
  await expect(store.ready()).rejects.toThrow('ENOENT')
})

test('a folder goes with its last file', async () => {
  await blobs.write('gone/one', contentOf('1'))
  await blobs.remove(['gone/one'])
  expect(await readdir(folder)).not.toContain('gone')
})

test('what is not whole yet has no name', async () => {
  const { content, release } = startOf('half')
  const writing = blobs.write('slow/one', content)
  await expect.poll(() => readdir(join(folder, '.unfinished'))).toHaveLength(1)
  expect(await blobs.list('slow/')).toEqual([])
  expect(await blobs.read('slow/one')).toBeNull()
  release()
  await writing
  expect(await blobs.list('slow/')).toEqual(['slow/one'])
  expect(await readdir(join(folder, '.unfinished'))).toEqual([])
})

test('what a process has left when it died is swept at the next start, what is under way stays', async () => {
  const clock = createTestClock()
  const path = (name: string) => join(folder, '.unfinished', name)
  await writeFile(path('left'), 'half')
  await writeFile(path('under-way'), 'half')
  const hours = (count: number) => new Date(clock.now().getTime() + count * 3_600_000)
  await utimes(path('left'), hours(-2), hours(-2))
  await utimes(path('under-way'), hours(0), hours(0))
  await createFolderBlobs({ folder, clock })
  expect(await readdir(join(folder, '.unfinished'))).toEqual(['under-way'])
})

test('with a blob goes what a process has left of it when it died, and nothing of others', async () => {
  const halves = () => readdir(join(folder, '.unfinished'))
  const before = await halves()
  const [mine, other] = [startOf('half'), startOf('half')]
  const writing = [blobs.write('died/one', mine.content), blobs.write('died/other', other.content)]
  const refused = expect(writing[0]).rejects.toThrow('ENOENT')
  await expect.poll(halves).toHaveLength(before.length + 2)
  await blobs.remove(['died/one'])
  expect(await halves()).toHaveLength(before.length + 1)
  mine.release()
  other.release()
  await refused
  await writing[1]
  expect(await blobs.list('died/')).toEqual(['died/other'])
})

test('what was left goes while the server runs, too, whoever looks', async () => {
  const clock = createTestClock()
  const store = await createFolderBlobs({ folder, clock })
  const path = join(folder, '.unfinished', 'left')
  await writeFile(path, 'half')
  await utimes(path, clock.now(), clock.now())
  clock.advance(3_600_001)
  await store.list('')
  expect(await readdir(join(folder, '.unfinished'))).not.toContain('left')
})
