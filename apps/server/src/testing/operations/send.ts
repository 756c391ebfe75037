import { request } from 'node:http'
import { type Answer, call } from '../http-client.ts'
import type { TestServer } from '../test-server.ts'
import type { DocumentedOperation } from './document.ts'
import type { Sent } from './operation-case.ts'

/** Calls an operation as the document says: what it names stands where it says. */
export function send(
  server: TestServer,
  { method, path }: DocumentedOperation,
  { path: inPath = {}, query = {}, headers = {}, body, as = undefined }: Sent,
): Promise<Answer> {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(inPath[name] ?? '-'))
  const asked = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value].flat()) asked.append(name, one)
  }
  const search = asked.size === 0 ? '' : `?${asked}`
  const what = `${method} ${filled}${search}`
  if (path === '/v1/events/stream') return beginningOf(server, what, headers, as)
  return call(server, what, { headers, body, ...as })
}

/** A stream never ends; its status, headers and first lines say enough. */
function beginningOf(
  server: TestServer,
  what: string,
  headers: Record<string, string>,
  as: Sent['as'],
): Promise<Answer> {
  const own = as === undefined ? {} : 'key' in as ? { authorization: `Bearer ${as.key}` } : { ...as }
  return new Promise((resolve, reject) => {
    const outgoing = request(`${server.url}${what.split(' ')[1]}`, { headers: { ...headers, ...own } })
    outgoing.on('error', reject)
    outgoing.on('response', (incoming) => {
      incoming.setEncoding('utf8').once('data', (text: string) => {
        const isJson = String(incoming.headers['content-type']).startsWith('application/json')
        const json: unknown = isJson ? JSON.parse(text) : undefined
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text, json })
        outgoing.destroy()
      })
      incoming.on('error', () => undefined)
    })
    outgoing.end()
  })
}
