import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import { Webhook } from 'standardwebhooks'

export interface ReceivedWebhook {
  id: string
  headers: Record<string, string>
  body: string
}

/** A receiver as anybody would write one. */
export interface WebhookReceiver {
  url: string
  received: readonly ReceivedWebhook[]
  /** How the next requests are answered, in order; then with 204. */
  next: ((response: ServerResponse) => void)[]
  close(): void
}

export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  const received: ReceivedWebhook[] = []
  const next: WebhookReceiver['next'] = []
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (chunk: string) => {
      body += chunk
    })
    request.on('end', () => {
      const headers = plain(request.headers)
      received.push({ id: headers['webhook-id'] ?? '', headers, body })
      const answer = next.shift()
      if (answer) answer(response)
      else response.writeHead(204).end()
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('unreachable')
  return {
    url: `http://127.0.0.1:${address.port}/hook`,
    received,
    next,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** What the message says; throws when this secret has not signed it. */
export const verified = (secret: string, { body, headers }: ReceivedWebhook): unknown =>
  new Webhook(secret).verify(body, headers)

const plain = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
