// Writes what follows from the OpenAPI document; with --check says whether it is current. Run by `npm run sdk` and `npm run verify`.
import { readFile, writeFile } from 'node:fs/promises'
import { buildOpenApiDocument } from '@heimdall/api/openapi'
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'

const banner = '// Made from the OpenAPI document by `npm run sdk`; not to be edited.\n\n'
const methods = ['get', 'post', 'put', 'patch', 'delete'] as const

const document = buildOpenApiDocument({ publicUrl: 'https://heimdall.example.org', version: '0.0.0' })

const listed: [string, { method: string; path: string; takesKey: boolean }][] = []
const binary: string[] = []
const isBinary = (type: string) => /^(application\/(octet-stream|zip)|image\/.*)$/.test(type)
for (const [path, item] of Object.entries(document.paths ?? {})) {
  for (const method of methods) {
    const operation = item[method]
    if (!operation?.operationId) continue
    const responses = Object.entries(operation.responses ?? {})
    // The stream has a function of its own.
    const isStream = responses.some(([, response]) => response.content?.['text/event-stream'])
    const takesKey = JSON.stringify(operation.parameters ?? []).includes('IdempotencyKey')
    if (!isStream) listed.push([operation.operationId, { method: method.toUpperCase(), path, takesKey }])
    const answers = responses.filter(([status]) => status.startsWith('2'))
    if (answers.some(([, { content }]) => Object.keys(content ?? {}).some(isBinary)))
      binary.push(operation.operationId)
    // Failures have one shape, whatever the operation.
    operation.responses = Object.fromEntries(
      answers.map(([status, { headers: _, ...response }]) => [status, response]),
    )
  }
}
const operations = Object.fromEntries(listed.sort(([one], [other]) => (one < other ? -1 : 1)))

// Two packages describe OpenAPI 3.1 in types of their own.
const schema = astToString(
  await openapiTS(document as unknown as OpenAPI3, {
    alphabetize: true,
    // What has a default may be left out of a request.
    defaultNonNullable: false,
  }),
)
const files = {
  'schema.ts': banner + schema,
  'operations.ts': `${banner}export const operations = ${JSON.stringify(operations, null, 2)} as const

/** What they answer is bytes. */
export const binaryOperations = ${JSON.stringify(binary.sort(), null, 2)} as const\n`,
}

const stale: string[] = []
for (const [name, text] of Object.entries(files)) {
  const url = new URL(`src/generated/${name}`, import.meta.url)
  const there = await readFile(url, 'utf8').catch(() => '')
  if (there === text) continue
  stale.push(name)
  if (!process.argv.includes('--check')) await writeFile(url, text)
}
if (process.argv.includes('--check') && stale.length > 0) {
  console.error(`The SDK is older than the OpenAPI document (${stale.join(', ')}). Run: npm run sdk`)
  process.exitCode = 1
}
