import { Agent, type IncomingHttpHeaders, request } from 'node:http'
import { ErrorBody, parseJson } from '@heimdall/contracts'

export interface CallOptions {
  /** An API key, for `Authorization: Bearer`. */
  key?: string
  cookie?: string
  headers?: Record<string, string>
  /** Sent as it is when text, else as JSON. */
  body?: unknown
}

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  text: string
  /** The body parsed, or undefined when it is no JSON. */
  json: unknown
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** `call(server, 'POST /v1/internal/audit', { key, body })`: plain HTTP, no browser rules, no retries. */
export function call(server: { url: string }, what: string, options: CallOptions = {}): Promise<Answer> {
  const [method = 'GET', path = '/'] = what.split(/ (.*)/s)
  const { key, cookie, body } = options
  const payload = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
  const { hostname, port } = new URL(server.url)
  const chunked = options.headers?.['transfer-encoding'] === 'chunked'
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        agent,
        hostname,
        port,
        method,
        path,
        headers: {
          ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
          ...(payload === undefined || chunked ? {} : { 'content-length': Buffer.byteLength(payload) }),
          ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
          ...(cookie === undefined ? {} : { cookie }),
          ...options.headers,
        },
      },
      (incoming) => {
        let text = ''
        incoming.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk
        })
        incoming.on('error', reject)
        incoming.on('end', () =>
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            text,
            json: parseJson(text),
          }),
        )
      },
    )
    outgoing.on('error', reject)
    outgoing.end(payload)
  })
}

/** The error of a failed call; throws when the answer is not the one documented shape. */
export function errorOf(answer: Answer): ErrorBody['error'] {
  const { error } = ErrorBody.strict().parse(answer.json)
  return error
}
