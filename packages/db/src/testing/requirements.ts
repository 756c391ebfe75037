import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe } from 'vitest'

/** Something that not every machine has. Tests that need it run where it is, and are else reported as skipped. */
export type Requirement = { available: boolean; reason: string }

/** Tests with a real Redis start one themselves with startRedis(). */
export function redisAvailable(): Requirement {
  return { available: redisServerPath() !== undefined, reason: 'needs redis-server on the PATH' }
}

/** Tests with TimescaleDB make their databases with createTestTimescaleDatabase(). */
export function timescaleAvailable(): Requirement {
  return { available: Boolean(timescaleServerUrl()), reason: 'needs TEST_TIMESCALE_URL' }
}

/** `describe`, or a skipped suite whose title says why: `npm test` prints it. */
export function describeNeeding(requirement: Requirement, name: string, tests: () => void): void {
  if (requirement.available) describe(name, tests)
  else describe.skip(`${name} [${requirement.reason}]`, tests)
}

/** URL of a superuser on a PostgreSQL that has timescaledb loaded. */
export function timescaleServerUrl(): string | undefined {
  return process.env.TEST_TIMESCALE_URL
}

export function redisServerPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return folders.map((folder) => join(folder, 'redis-server')).find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
