import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { attachInChild, removeFolder, temporaryFolder } from './fixtures/run.ts'
import { attachEmbeddedPostgres, lockDataDir, startEmbeddedPostgres } from './index.ts'

const log = () => undefined

describe('a command attaches to the embedded PostgreSQL', () => {
  let folder: string
  let dataDir: string
  beforeEach(async () => {
    folder = await temporaryFolder()
    dataDir = join(folder, 'data')
  })
  afterEach(() => removeFolder(folder, dataDir))

  test('shares the running server’s, and leaves it running', async () => {
    const lock = await lockDataDir(dataDir, { purpose: 'server' })
    const server = await startEmbeddedPostgres({ dataDir, log })
    const commands = await Promise.all([attachInChild(dataDir), attachInChild(dataDir)])
    expect(commands).toEqual([
      { answer: 42, shared: true },
      { answer: 42, shared: true },
    ])
    await server.stop()
    await lock.release()
  })

  test('starts it for itself when no server runs; commands at once take turns', async () => {
    const commands = await Promise.all([
      attachInChild(dataDir),
      attachInChild(dataDir),
      attachInChild(dataDir),
    ])
    expect(commands.every(({ answer, shared }) => answer === 42 && !shared)).toBe(true)
    await (await lockDataDir(dataDir, { purpose: 'server', waitMs: 0 })).release()
  })

  test('a server that starts meanwhile waits for it', async () => {
    const attached = await attachEmbeddedPostgres({ dataDir })
    const lock = lockDataDir(dataDir, { purpose: 'server' })
    await attached.release()
    await (await lock).release()
  })

  test('says so when the server on the folder uses another database', async () => {
    const lock = await lockDataDir(dataDir, { purpose: 'server' })
    await expect(attachEmbeddedPostgres({ dataDir, waitMs: 200 })).rejects.toThrow('DATABASE_URL')
    await lock.release()
  })
})
