import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { isUnavailable, migrateCore, ServerTooOld } from '@heimdall/db'
import { createTestDatabase } from '@heimdall/db/testing'
import postgres from 'postgres'
import { expect, test } from 'vitest'
import { explainListenError, explainStartError } from './start-errors.ts'

const failed = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  )

test('a file that is missing or not ours is named, and neither the port nor the database is blamed', async () => {
  const missing = await failed(readFile('/no/such/master.key'))
  expect(isUnavailable(missing)).toBe(false)
  expect(explainStartError(missing)).toBe("ENOENT: no such file or directory, open '/no/such/master.key'.")
  const locked = Object.assign(new Error("EACCES: permission denied, open '/data/master.key'"), {
    code: 'EACCES',
    syscall: 'open',
    path: '/data/master.key',
  })
  expect(explainStartError(locked)).toBe("EACCES: permission denied, open '/data/master.key'.")
})

test('a port that is not ours to take is', () => {
  const denied = Object.assign(new Error('listen EACCES: permission denied 0.0.0.0:80'), {
    code: 'EACCES',
    syscall: 'listen',
  })
  expect(explainStartError(explainListenError(denied))).toMatch(/^no permission .* another PORT or HOST$/)
})

test('a database behind a socket that is not there does not answer', async () => {
  const socket = createServer().listen('/no/such/folder/socket')
  const [listening] = await once(socket, 'error')
  expect(isUnavailable(listening)).toBe(false)
  const sql = postgres({ host: '/no/such/folder', max: 1, connect_timeout: 1 })
  const error = await failed(sql`SELECT 1`)
  await sql.end()
  expect(isUnavailable(error)).toBe(true)
  expect(explainStartError(error)).toMatch(/does not answer/)
})

test('a user of the database who may make nothing there is told what to grant', async () => {
  const database = await createTestDatabase({ empty: true })
  const sql = postgres(database.url, { max: 1 })
  const user = `poor_${new URL(database.url).pathname.slice(1)}`
  try {
    await sql.unsafe(`CREATE ROLE ${user} LOGIN PASSWORD 'S3CRET'`)
    const url = Object.assign(new URL(database.url), { username: user, password: 'S3CRET' }).href
    const explained = async () => {
      const error = await failed(migrateCore(url))
      return error === null ? 'migrated' : explainStartError(error)
    }
    expect(await explained()).toMatch(
      /^the user in [^\n]*permission denied for database [^\n]*GRANT CREATE ON [^\n]+$/,
    )
    await sql.unsafe(`GRANT CREATE ON DATABASE ${new URL(database.url).pathname.slice(1)} TO ${user}`)
    expect(await explained()).toMatch(
      /^the user in [^\n]*permission denied for schema public[^\n]*GRANT CREATE ON [^\n]+$/,
    )
    await sql.unsafe(`GRANT CREATE ON SCHEMA public TO ${user}`)
    expect(await explained()).toBe('migrated')
  } finally {
    await sql.unsafe(`DROP OWNED BY ${user}; DROP ROLE ${user}`)
    await sql.end()
    await database.drop()
  }
})

test('a server that is too old is said in one line', () => {
  expect(explainStartError(new ServerTooOld('PostgreSQL 14 is too old'))).toBe('PostgreSQL 14 is too old')
})
