import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { holdInChild, killChild, removeFolder, temporaryFolder } from './fixtures/run.ts'
import { attachEmbeddedPostgres, DataDirInUse, lockDataDir } from './index.ts'

describe('the lock of the data folder', () => {
  let dataDir: string
  let folder: string
  beforeEach(async () => {
    folder = await temporaryFolder()
    dataDir = join(folder, 'data')
  })
  afterEach(() => removeFolder(folder, dataDir))

  test('a second server is told who runs, where, and what to do', async () => {
    const lock = await lockDataDir(dataDir, { purpose: 'server' })
    await lock.setUrl('http://localhost:3000')
    const second = lockDataDir(dataDir, { purpose: 'server', waitMs: 100 })
    await expect(second).rejects.toThrow(DataDirInUse)
    await expect(second).rejects.toThrow(
      `Heimdall already runs on this data folder (${dataDir}, process ${process.pid}, http://localhost:3000). Stop it first, or set HEIMDALL_DATA_DIR.`,
    )
    await lock.release()
    await (await lockDataDir(dataDir, { purpose: 'server', waitMs: 0 })).release()
  })

  test('a server waits for a command', async () => {
    const command = await lockDataDir(dataDir, { purpose: 'command' })
    const server = lockDataDir(dataDir, { purpose: 'server' })
    await sleep(1_300)
    await command.release()
    await (await server).release()
  })

  test('of many at once, one gets it', async () => {
    const tries = Array.from({ length: 20 }, () => lockDataDir(dataDir, { purpose: 'server', waitMs: 0 }))
    const outcomes = await Promise.allSettled(tries)
    const won = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
    expect(won).toHaveLength(1)
    for (const lock of won) await lock.release()
  })

  test('another process holds it until it is killed', async () => {
    const holder = await holdInChild(dataDir)
    const refused = lockDataDir(dataDir, { purpose: 'server', waitMs: 100 })
    await expect(refused).rejects.toThrow(`process ${holder.child.pid}, http://localhost:3999`)
    await killChild(holder.child)
    await (await lockDataDir(dataDir, { purpose: 'server', waitMs: 0 })).release()
    // Ends the PostgreSQL that the killed process left behind.
    await (await attachEmbeddedPostgres({ dataDir })).release()
  })
})
