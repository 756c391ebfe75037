import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readConfig } from './config.ts'
import { loadMasterKeys } from './master-key.ts'

let dataDir: string
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'heimdall-key-'))
})
afterEach(() => rm(dataDir, { recursive: true, force: true }))

test('is made once, for its owner’s eyes only, also by several processes at once', async () => {
  const all = await Promise.all(
    Array.from({ length: 5 }, () => loadMasterKeys({ masterKeys: null, dataDir })),
  )
  expect(new Set(all.map(([key]) => key?.toString('hex'))).size).toBe(1)
  expect(all[0]?.[0]).toHaveLength(32)
  expect((await stat(join(dataDir, 'master.key'))).mode & 0o777).toBe(0o600)
})

test('comes from the environment before the file; hex or base64, the newest first', async () => {
  const [a, b] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
  const env = {
    HEIMDALL_MASTER_KEY: `${a.toString('hex')}, ${b.toString('base64')}`,
    HEIMDALL_DATA_DIR: dataDir,
  }
  expect(await loadMasterKeys(readConfig(env, false))).toEqual([a, b])
})

test('a damaged file is not replaced by another key', async () => {
  await writeFile(join(dataDir, 'master.key'), 'gone')
  await expect(loadMasterKeys({ masterKeys: null, dataDir })).rejects.toThrow(/holds no master key/)
})

test.each(['short', 'g'.repeat(64), Buffer.alloc(31).toString('base64'), ','])(
  'a key that is none is refused by name, and not repeated: %s',
  (text) => {
    const read = () => readConfig({ HEIMDALL_MASTER_KEY: text }, false)
    expect(read).toThrow(/^HEIMDALL_MASTER_KEY is wrong: .*32 bytes/)
    expect(read).not.toThrow(new RegExp(`${text}$`))
  },
)
