import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildOpenApiDocument } from './openapi.ts'
import { listProcedures } from './procedures.ts'
import { createDocumentValidator } from './testing/index.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const document = buildOpenApiDocument({ publicUrl: 'https://heimdall.example.org', version: '1.2.3' })
const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
  (['get', 'post', 'put', 'patch', 'delete'] as const).flatMap((method) => {
    const operation = item[method]
    return operation ? [{ path, method, operation }] : []
  }),
)
const validator = createDocumentValidator(document)
const table = operations.map((entry) => [`${entry.method} ${entry.path}`, entry] as const)

describe('the document', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'heimdall-openapi-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  test('passes redocly’s lint without error or warning, offline', async () => {
    const path = join(folder, 'openapi.json')
    await writeFile(path, JSON.stringify(document))
    const args = ['lint', path, '--config', join(root, 'redocly.yaml'), '--format', 'json']
    const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' }
    const { stdout } = await promisify(execFile)(join(root, 'node_modules/.bin/redocly'), args, {
      cwd: root,
      env,
    })
    const report = JSON.parse(stdout)
    expect(report.problems).toEqual([])
    expect(report.totals).toMatchObject({ errors: 0, warnings: 0 })
  })

  test('says where it is, what version, and what its groups are', () => {
    expect(document.openapi).toMatch(/^3\.1/)
    expect(document.info).toMatchObject({ title: 'Heimdall', version: '1.2.3' })
    expect(document.servers).toEqual([{ url: 'https://heimdall.example.org' }])
    const named = new Set(document.tags?.map(({ name }) => name))
    expect(new Set(operations.flatMap(({ operation }) => operation.tags ?? []))).toEqual(named)
  })

  test('names no operation twice', () => {
    const ids = operations.map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.every((id) => /^[a-z][A-Za-z]+$/.test(id ?? ''))).toBe(true)
  })

  test('has every REST procedure under its method and path, and the routes of its own', () => {
    const routes = listProcedures().flatMap(({ meta }) =>
      meta.openapi ? [`${meta.openapi.method.toLowerCase()} ${meta.openapi.path}`] : [],
    )
    const own = [
      'post /v1/internal/audit',
      'post /v1/internal/audit/batch',
      'get /v1/admin/audit/export',
      'get /v1/users/me/audit/export',
      'post /v1/files',
      'get /v1/files/{id}/content',
      'get /v1/files/{id}/thumbnail',
      'post /v1/gps/imports',
      'get /v1/gps/export',
      'get /v1/user/export',
      'get /v1/user/export/jobs/{id}',
      'get /v1/events/stream',
      'get /audit-log/checkpoint',
    ]
    expect(table.map(([name]) => name).sort()).toEqual([...routes, ...own].sort())
  })

  test('refers to nothing that is not there, and holds nothing that nobody refers to', () => {
    const text = JSON.stringify(document)
    const referred = new Set([...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name))
    expect(referred).toEqual(new Set(Object.keys(document.components?.schemas ?? {})))
  })
})

describe('each operation', () => {
  test.each(table)('%s says what it does, what it answers and how it fails', (_name, { operation, path }) => {
    expect(operation.summary?.length).toBeGreaterThan(5)
    const statuses = Object.keys(operation.responses ?? {})
    expect(statuses.filter((status) => status.startsWith('2'))).toHaveLength(1)
    expect(statuses).toEqual(expect.arrayContaining(['400', '503']))
    if (path.includes('{')) expect(statuses).toContain('404')
    for (const [status, response] of Object.entries(operation.responses ?? {})) {
      expect(response.headers).toHaveProperty('x-request-id')
      if (status.startsWith('2') || status === '304') continue
      expect(response).toMatchObject({
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      })
    }
  })

  test.each(table)('%s has examples that its schemas take', (_name, { operation, path, method }) => {
    const media = {
      request:
        operation.requestBody && 'content' in operation.requestBody ? operation.requestBody.content : {},
      ...Object.fromEntries(
        Object.entries(operation.responses ?? {}).map(([status, { content }]) => [status, content ?? {}]),
      ),
    }
    for (const [where, content] of Object.entries(media)) {
      const example = content['application/json']?.example
      if (content['application/json'] === undefined) continue
      const at = where === 'request' ? ['requestBody'] : ['responses', where]
      const place = ['paths', path, method, ...at, 'content', 'application/json', 'schema']
      expect(validator.problemsOf(place, example), `${where}: ${JSON.stringify(example)}`).toEqual([])
      // Where neither schema nor name says anything: add .meta({ examples: […] }) to the schema in contracts.
      expect(JSON.stringify(example)).not.toContain('no example')
    }
  })

  test.each(table)('%s says who may', (_name, { operation, path }) => {
    const procedure = listProcedures().find(
      ({ meta }) => meta.openapi?.path === path && meta.openapi.operationId === operation.operationId,
    )
    const ofOwn = path.startsWith('/v1/users/me/')
      ? 'self'
      : path.startsWith('/v1/')
        ? 'by permission'
        : 'public'
    const access = procedure?.meta.access ?? ofOwn
    const schemes = operation.security?.flatMap((alternative) => Object.keys(alternative))
    const expected =
      access === 'public'
        ? []
        : access === 'self'
          ? ['session']
          : ['apiKey', 'appToken', 'systemKey', 'session']
    expect(schemes).toEqual(expected)
    const statuses = Object.keys(operation.responses ?? {})
    expect(statuses.includes('401') && statuses.includes('403')).toBe(access !== 'public')
  })
})

test.each(['/v1/events/stream', '/v1/user/export', '/v1/user/export/jobs/{id}'])(
  'GET %s has a limit of its own, and says so',
  (path) => {
    expect(document.paths?.[path]?.get?.responses).toHaveProperty('429.headers.retry-after')
  },
)

test('the cookie is called as the browser has it', () => {
  const nameAt = (publicUrl: string) =>
    buildOpenApiDocument({ publicUrl, version: '1' }).components?.securitySchemes?.session
  expect(nameAt('https://heimdall.example.org')).toMatchObject({ in: 'cookie', name: '__Host-heimdall' })
  expect(nameAt('http://localhost:3000')).toMatchObject({ in: 'cookie', name: 'heimdall' })
})

test('the example of every body is input that the procedure takes', () => {
  const refused = operations.flatMap(({ operation }) => {
    const procedure = listProcedures().find(({ meta }) => meta.openapi?.operationId === operation.operationId)
    if (!procedure || !operation.requestBody || !('content' in operation.requestBody)) return []
    const inPath = (operation.parameters ?? []).flatMap((parameter) =>
      'name' in parameter && parameter.in === 'path' ? [[parameter.name, parameter.example]] : [],
    )
    const body = operation.requestBody.content['application/json']?.example
    const { error } = procedure.input.safeParse({ ...body, ...Object.fromEntries(inPath) })
    return error ? [`${operation.operationId}: ${error.message}`] : []
  })
  expect(refused).toEqual([])
})
