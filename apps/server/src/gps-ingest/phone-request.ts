import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyRequest } from 'fastify'

/** One request of a phone, whatever it says. */
export interface PhoneRequest {
  method: string
  /** Behind the token, without a slash at either end: `push`. */
  path: string
  query: URLSearchParams
  headers: IncomingHttpHeaders
  contentType: string
  userAgent: string
  text: string
  /** The body as JSON; undefined where it is none. */
  json: unknown
  /** The body as a form; empty where it is none. */
  form: URLSearchParams
}

export function toPhoneRequest(request: FastifyRequest, path: string): PhoneRequest {
  const text = Buffer.isBuffer(request.body) ? request.body.toString('utf8') : ''
  const json = /^\s*[{[]/.test(text) ? parseJson(text) : undefined
  const search = request.url.indexOf('?')
  return {
    method: request.method,
    path: path.replaceAll(/^\/+|\/+$/g, ''),
    query: new URLSearchParams(search < 0 ? '' : request.url.slice(search)),
    headers: request.headers,
    contentType: request.headers['content-type'] ?? '',
    userAgent: request.headers['user-agent'] ?? '',
    text,
    json,
    // Some apps send forms without saying so; what begins with a brace is none.
    form: new URLSearchParams(/^\s*[{[]/.test(text) ? '' : text.trim()),
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
