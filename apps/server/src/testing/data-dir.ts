import { existsSync, readdirSync, readlinkSync } from 'node:fs'
import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventually } from './eventually.ts'

export interface TestDataDir {
  path: string
  /** Resolves once no PostgreSQL of this folder runs. */
  postgresGone(): Promise<void>
  /** Ends a PostgreSQL that was left running, and removes the folder. */
  remove(): Promise<void>
}

/** A data folder for real processes. */
export async function createDataDir(): Promise<TestDataDir> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'heimdall-server-test-')))
  // PostgreSQL's user must get in when root runs the tests.
  await chmod(path, 0o711)
  return {
    path,
    postgresGone: () =>
      eventually(() => {
        const left = processesIn(path)
        if (left.length > 0) throw new Error(`PostgreSQL still runs in ${path}: processes ${left.join(', ')}`)
      }, 5_000),
    async remove() {
      for (const pid of processesIn(path)) process.kill(pid, 'SIGKILL')
      await eventually(() => rm(path, { recursive: true, force: true }))
    },
  }
}

/** Those that work in the folder, by Linux's /proc; elsewhere none are found. */
function processesIn(folder: string): number[] {
  if (!existsSync('/proc/self/cwd')) return []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`).startsWith(`${folder}/`)
      } catch {
        return false
      }
    })
}
