import { createTestDatabase, type TestDatabase } from '@heimdall/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDataDir, type TestDataDir } from './testing/data-dir.ts'
import { startedServerProcess } from './testing/server-process.ts'

/** Large, and most never need them, or not for long: whoever loads one of them at the start makes each start slower, and all memory more. */
const lazy = [
  '@fastify/ajv-compiler',
  '@fastify/fast-json-stringify-compiler',
  'aws4fetch',
  'file-type',
  'ioredis',
  'jose',
  'nodemailer',
  'oidc-provider',
  'pdfkit',
  'saxes',
  'yazl',
  // Node's own fetch.
  'NativeModule internal/deps/undici/undici',
]

/** Says at the end what was loaded until then: packages by their folders, and what of Node's own. */
const witness = `
  import { registerHooks } from 'node:module'
  const loaded = new Set()
  registerHooks({
    resolve(specifier, context, next) {
      const resolved = next(specifier, context)
      const folder = /.*\\/node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(resolved.url)
      if (folder) loaded.add(folder[1])
      return resolved
    },
  })
  process.on('exit', () => console.log('LOADED ' + JSON.stringify([...loaded, ...process.moduleLoadList])))`

let database: TestDatabase
let folder: TestDataDir
beforeAll(async () => {
  database = await createTestDatabase()
  folder = await createDataDir()
})
afterAll(async () => {
  await folder.remove()
  await database.drop()
})

test('a start does without what most never need', async () => {
  const server = await startedServerProcess({
    DATABASE_URL: database.url,
    HEIMDALL_DATA_DIR: folder.path,
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(witness)}`,
  })
  const { stdout } = await server.stop()
  // What the witness prints.
  const loaded = JSON.parse(/^LOADED (.*)$/m.exec(stdout)?.[1] ?? '[]') as string[]
  expect(loaded).toEqual(expect.arrayContaining(['fastify', 'NativeModule http']))
  expect(loaded.filter((name) => lazy.includes(name))).toEqual([])
}, 60_000)
