import { execFileSync, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { chmod, copyFile, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { childEnv } from './binaries.ts'
import type { Cluster } from './cluster.ts'
import { EmbeddedPostgresError } from './errors.ts'
import { hasCode } from './files.ts'
import { type Durability, serverSettings } from './settings.ts'

export type Postmaster = { pid: number; port: number }

const pollMs = 10
const fastShutdownMs = 20_000
const immediateShutdownMs = 5_000
// Crash recovery after a busy hour reads up to max_wal_size of log; slow disks need their time.
const startLimitMs = 300_000
const logLimitBytes = 10_000_000
const conflicts = ['could not create any TCP/IP sockets', 'pre-existing shared memory block']

/**
 * Nothing is wrong with the cluster: the port was taken before PostgreSQL could bind it, or a child of a killed
 * postmaster has not noticed yet and still holds the shared memory.
 */
export class StartConflict extends Error {
  override name = 'StartConflict'
}

/** What postmaster.pid says, if it is whole. It outlives a crash, so it proves nothing by itself. */
export async function readPidFile(dir: string): Promise<(Postmaster & { status: string }) | undefined> {
  const text = await readFile(join(dir, 'postmaster.pid'), 'utf8').catch(() => '')
  // Lines: pid, folder, start time, port, socket folder, address, shared memory, status.
  const lines = text.split('\n')
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  return pid > 0 ? { pid, port, status: lines[7]?.trim() ?? '' } : undefined
}

/**
 * Whether the process is alive and works in this cluster. Pids are used again, in containers after every restart;
 * and a dead process that nobody reaps still answers to signal 0.
 */
export function isPostmasterOf(dir: string, pid: number): boolean {
  try {
    if (existsSync('/proc/self/cwd')) return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dir)
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).includes(dir)
  } catch (error) {
    return hasCode(error, 'EACCES') && isStartedFor(dir, pid)
  }
}

/** Root of a container, without CAP_SYS_PTRACE, is not told where another user's process works, but with which words it was started. */
function isStartedFor(dir: string, pid: number): boolean {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
    const folder = words[words.indexOf('-D') + 1]
    return folder !== undefined && realpathSync(folder) === realpathSync(dir)
  } catch {
    return false
  }
}

/**
 * Starts the postmaster in a session of its own, so that neither Ctrl-C in a terminal nor our own death reaches it.
 *
 * @throws StartConflict, or EmbeddedPostgresError with the last lines of PostgreSQL's log.
 */
export async function startPostmaster(
  cluster: Cluster,
  options: { port: number; logPath: string; durability: Durability; log: (message: string) => void },
): Promise<Postmaster> {
  const { dir, bin, runAs } = cluster
  await removeStalePidFile(dir)
  // Beside the cluster and not in it: root must not write into a folder where another user could set a symlink.
  const settingsPath = join(dirname(dir), 'postgres.conf')
  await writeFile(settingsPath, serverSettings(options.durability))
  await chmod(settingsPath, 0o644)
  await limitLog(options.logPath)
  const logSize = await sizeOf(options.logPath)
  const logFile = openSync(options.logPath, 'a', 0o600)
  const args = ['-D', dir, '-c', `config_file=${settingsPath}`, '-p', String(options.port)]
  const child = spawn(join(bin, 'postgres'), args, {
    ...runAs,
    cwd: '/',
    env: childEnv,
    detached: true,
    stdio: ['ignore', logFile, logFile],
  })
  closeSync(logFile)
  let failure: string | undefined
  child.on('error', (error) => {
    failure = error.message
  })
  child.on('exit', (code, signal) => {
    failure = logSince(options.logPath, logSize) || `exit ${code ?? signal}`
  })
  child.unref()
  const pid = child.pid
  const recovering = setTimeout(
    () => options.log('PostgreSQL recovers from a crash; this may take a while'),
    5_000,
  )
  while (failure === undefined && pid !== undefined) {
    const file = await readPidFile(dir)
    if (file?.pid === pid && file.status === 'ready') break
    await sleep(pollMs)
  }
  clearTimeout(recovering)
  if (failure === undefined && pid !== undefined) return { pid, port: options.port }
  // Without a pid, the error event that says why comes a moment later.
  await sleep(0)
  if (conflicts.some((text) => failure?.includes(text))) throw new StartConflict(failure)
  throw new EmbeddedPostgresError(
    `PostgreSQL did not start (its log: ${options.logPath}):\n${tail(failure ?? '')}`,
  )
}

/** Waits for a postmaster that somebody else started; false when it is gone or going. */
export async function becomesReady(dir: string, pid: number): Promise<boolean> {
  const startedMs = performance.now()
  while (isPostmasterOf(dir, pid) && performance.now() - startedMs < startLimitMs) {
    const file = await readPidFile(dir)
    if (file?.pid !== pid || file.status === 'stopping') return false
    if (file.status === 'ready') return true
    await sleep(pollMs)
  }
  return false
}

/** Fast shutdown: open transactions are rolled back, everything committed is on disk. Then, less politely. */
export async function stopPostmaster(dir: string, pid: number): Promise<void> {
  if (await signalAndWait(dir, pid, 'SIGINT', fastShutdownMs)) return
  if (await signalAndWait(dir, pid, 'SIGQUIT', immediateShutdownMs)) return
  await signalAndWait(dir, pid, 'SIGKILL', immediateShutdownMs)
}

/** True once the process is gone. */
export async function waitForExit(dir: string, pid: number, limitMs: number): Promise<boolean> {
  const startedMs = performance.now()
  while (isPostmasterOf(dir, pid)) {
    if (performance.now() - startedMs > limitMs) return false
    await sleep(pollMs)
  }
  return true
}

async function signalAndWait(
  dir: string,
  pid: number,
  signal: NodeJS.Signals,
  limitMs: number,
): Promise<boolean> {
  if (!isPostmasterOf(dir, pid)) return true
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (!hasCode(error, 'ESRCH')) throw error
  }
  return waitForExit(dir, pid, limitMs)
}

/** PostgreSQL refuses to start while any process of its user has the pid that a crash left in the file. */
async function removeStalePidFile(dir: string): Promise<void> {
  const file = await readPidFile(dir)
  if (file && !isPostmasterOf(dir, file.pid)) await rm(join(dir, 'postmaster.pid'), { force: true })
}

/** Begins the log anew when it has grown too long, and keeps what was in it once. PostgreSQL goes on to write at its end. */
export async function limitLog(path: string): Promise<void> {
  if ((await sizeOf(path)) <= logLimitBytes) return
  await copyFile(path, `${path}.1`)
  await truncate(path)
}

/** Zero for a log that is not there yet. */
const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  )

/** What PostgreSQL has written since; nothing where the log is gone. Asked in a listener, whose errors nobody catches. */
function logSince(path: string, size: number): string {
  try {
    return readFileSync(path).subarray(size).toString().trim()
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return ''
    throw error
  }
}

function tail(text: string): string {
  return text.split('\n').slice(-8).join('\n')
}
