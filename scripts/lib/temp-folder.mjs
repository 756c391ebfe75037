import { chmodSync, mkdirSync, statfsSync } from 'node:fs'
import { freemem, tmpdir } from 'node:os'

const inMemory = '/dev/shm'
/** Two dozen small clusters, and as much again for what else runs. */
const neededBytes = 8 * 2 ** 30

/**
 * Where tests keep what they throw away: in memory where there is enough of it. They start some fifty PostgreSQL servers
 * that are as durable as in production, and would wait for the disk longer than for anything else. A killed process
 * loses no more there than on a disk.
 */
export function tempFolder() {
  if (!hasRoom()) return tmpdir()
  // Of each user one of their own.
  const folder = `${inMemory}/heimdall-tests-${process.getuid()}`
  mkdirSync(folder, { recursive: true })
  // As /tmp: root's tests run PostgreSQL as another user.
  chmodSync(folder, 0o1777)
  return folder
}

function hasRoom() {
  try {
    const { bavail, bsize } = statfsSync(inMemory)
    return Math.min(bavail * bsize, freemem()) > neededBytes
  } catch {
    return false
  }
}
