import { buildOpenApiDocument } from '@heimdall/api/openapi'
import { listProcedures } from '@heimdall/api/server'
import { type Access, permissionOf } from '@heimdall/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Answer } from '../testing/http-client.ts'
import { operationCases } from '../testing/operations/cases/index.ts'
import { type DocumentedOperation, readDocument } from '../testing/operations/document.ts'
import type { OperationCase, Sent } from '../testing/operations/operation-case.ts'
import { send } from '../testing/operations/send.ts'
import { spoil } from '../testing/operations/spoil.ts'
import { makeWorld, type World } from '../testing/operations/world.ts'
import { systemKeyPermissions } from '../testing/people.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

// Every operation of the document is called as it works, with wrong input, by nobody and by somebody who may not; every
// answer must be one that the document names, header by header and field by field.

const unknownId = '0197f0a2-6b1e-7c3a-9d52-000000000000'
/** Of routes that are no procedures. */
const ownAccess: Record<string, Access> = {
  logAuditEvent: 'audit:write',
  logAuditEvents: 'audit:write',
  exportAuditEvents: 'audit:read',
  exportMyAuditEvents: 'self',
  uploadFile: 'storage:write',
  downloadFile: 'storage:download',
  getFileThumbnail: 'storage:download',
  importPositions: 'self or device:write',
  exportPositions: 'self or location:read',
  exportMyData: 'self or data:export',
  fetchMyDataExport: 'self or data:export',
  streamEvents: 'audit:read',
  getAuditCheckpoint: 'public',
}

let server: TestServer
let world: World
let operations: DocumentedOperation[]
beforeAll(async () => {
  server = await startTestServer({ requestsPerMinute: 100_000 })
  world = await makeWorld(server)
  operations = await readDocument(server)
})
afterAll(() => server.close())

const { paths = {} } = buildOpenApiDocument({ publicUrl: 'http://localhost:3000', version: '1' })
const ids = Object.values(paths).flatMap((item) =>
  [item.get, item.post, item.put, item.patch, item.delete].flatMap((one) => one?.operationId ?? []),
)

test('every operation has a case, and every case an operation', () => {
  const missing = ids.filter((id) => !(id in operationCases))
  expect(missing, howToAdd(missing)).toEqual([])
  expect(Object.keys(operationCases).filter((id) => !ids.includes(id))).toEqual([])
})

describe.each(ids.filter((id) => id in operationCases))('%s', (id) => {
  const access =
    listProcedures().find(({ meta }) => meta.openapi?.operationId === id)?.meta.access ?? ownAccess[id]
  const operation = (): DocumentedOperation => {
    const found = operations.find((one) => one.id === id)
    if (!found) throw new Error(`The server’s document has no ${id}`)
    return found
  }
  const theCase = (): OperationCase => {
    const found = operationCases[id]
    if (!found) throw new Error(howToAdd([id]))
    return found
  }
  const sender = (): Sent['as'] => {
    if (access === 'public') return undefined
    return access === 'self' ? { cookie: world.admin.cookie } : { key: world.key }
  }
  const happy = async (): Promise<Sent> => {
    const sent = await theCase().happy(world)
    const as = sent.as ?? sender()
    return { ...sent, ...(as ? { as } : {}) }
  }
  /** Sends, and holds the answer against the document. */
  async function answerOf(sent: Sent): Promise<Answer> {
    const answer = await send(server, operation(), sent)
    expect(operation().problemsOf(answer), `${answer.status} ${answer.text.slice(0, 500)}`).toEqual([])
    return answer
  }

  test('refuses nobody, and whoever may not; works', async () => {
    const sent = await happy()
    if (access !== 'public') {
      const { as: _, ...anonymous } = sent
      expect((await answerOf(anonymous)).status).toBe(401)
      const needed = access && permissionOf(access)
      const others = systemKeyPermissions.filter((name) => name !== needed)
      const { key } = await server.createKey(access === 'self' ? systemKeyPermissions : others)
      expect((await answerOf({ ...sent, as: { key } })).status).toBe(403)
    }
    const answer = await answerOf(sent)
    expect(answer.status, answer.text).toBe(operation().successStatus)
    if (operation().statuses.includes(304)) {
      const headers = { ...sent.headers, 'if-none-match': String(answer.headers.etag) }
      expect([200, 304]).toContain((await answerOf({ ...sent, headers })).status)
    }
  })

  test('says what is wrong with wrong input', async () => {
    const { invalid } = theCase()
    if (invalid === 'nothing can be wrong') return
    const sent = await happy()
    const spoilt = invalid ? { ...sent, ...invalid } : spoil(operation(), sent)
    if (spoilt === null) return
    expect((await answerOf(spoilt)).status).toBe(400)
  })

  test('knows no id that nobody has', async () => {
    const named = operation().parameters.filter(({ in: place }) => place === 'path')
    const last = named.findLast(({ schema }) => schema.format === 'uuid')
    if (!last || theCase().unknown === 'is answered') return
    const sent = await happy()
    const answer = await answerOf({ ...sent, path: { ...sent.path, [last.name]: unknownId } })
    expect(answer.status).toBe(404)
  })

  test('sent twice with one Idempotency-Key, works once', async () => {
    if (!operation().statuses.includes(422)) return
    const sent = await happy()
    const headers = { ...sent.headers, 'idempotency-key': world.unique('attempt ') }
    const [one, two] = await Promise.all([answerOf({ ...sent, headers }), answerOf({ ...sent, headers })])
    expect([one.status, two.status]).toEqual([operation().successStatus, operation().successStatus])
    expect(two.json).toEqual(one.json)
    const other = {
      ...sent,
      headers,
      body: { ...z.looseObject({}).safeParse(sent.body).data, other: 'request' },
    }
    expect([422, 400]).toContain((await answerOf(other)).status)
  })
})

function howToAdd(missing: string[]): string {
  return [
    `These operations have no case: ${missing.join(', ')}.`,
    'Add one each to the file of its feature in apps/server/src/testing/operations/cases (a new file goes into index.ts):',
    ...missing.map((id) => {
      const [where, item] =
        Object.entries(paths).find(([, one]) => JSON.stringify(one).includes(`"${id}"`)) ?? []
      const names = [...(where ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => `${name}: '…'`)
      const path = names.length > 0 ? `path: { ${names.join(', ')} }` : ''
      const hasBody = item && JSON.stringify(item).includes('requestBody')
      return `  ${id}: { happy: async (world) => ({ ${[path, hasBody ? 'body: { … }' : ''].filter(Boolean).join(', ')} }) },`
    }),
    '`world` makes people, roles, events and reports; `happy` says what a call sends that works. The rest follows from the document.',
  ].join('\n')
}
