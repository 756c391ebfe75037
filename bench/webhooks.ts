import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { newDataDir, startHeimdall } from './heimdall-process.ts'
import { perSecond, type Report, ratio } from './result.ts'

/** As many as Heimdall has under way to one receiver. */
const atOnce = 10
const batch = 200

/** Messages a second that a receiver takes, against a bare client that sends as many of the same, signed as well. */
export async function webhooks(): Promise<Report> {
  const few = await measure(1, 2_000)
  const many = await measure(10, 400)
  return [...few, ...many]
}

async function measure(endpoints: number, events: number): Promise<Report> {
  const { dataDir, remove } = await newDataDir()
  const heimdall = await startHeimdall(dataDir, { WEBHOOK_ALLOWED_NETWORKS: '127.0.0.0/8' })
  const receiver = await startReceiver()
  try {
    const key = await heimdall.createApiKey('audit:write', 'audit:read', 'setting:read', 'setting:write')
    const api = client(heimdall.url, key)
    const ids: string[] = []
    for (let index = 0; index < endpoints; index++) {
      const { id } = await api('POST', '/v1/webhooks', {
        url: `${receiver.url}/${index}`,
        topics: ['audit'],
        q: 'source:bench',
      })
      await api('PATCH', `/v1/webhooks/${id}`, { status: 'paused' })
      ids.push(String(id))
    }
    for (let sent = 0; sent < events; sent += batch) {
      const event = {
        eventType: 'bot_command_executed',
        sourceService: 'bench',
        metadata: { command: 'ban' },
      }
      await api('POST', '/v1/internal/audit/batch', Array(batch).fill(event))
    }
    await until(async () => Number((await api('GET', `/v1/webhooks/${ids[0]}`)).behind) >= events)
    const total = events * endpoints
    const delivered = await rateOf(receiver, total, async () => {
      for (const id of ids) await api('PATCH', `/v1/webhooks/${id}`, { status: 'active' })
    })
    const bare = await rateOf(receiver, total, () => post(receiver, total, atOnce * endpoints))
    const name = endpoints === 1 ? 'one receiver' : `${endpoints} receivers`
    return [
      [`to ${name}, ${total} messages from switched on to the last`, perSecond(delivered)],
      [`bare client, the same bodies signed, ${atOnce * endpoints} at once`, perSecond(bare)],
      ['ratio', ratio(delivered / bare)],
    ]
  } finally {
    receiver.close()
    await heimdall.stop()
    await remove()
  }
}

type Receiver = Awaited<ReturnType<typeof startReceiver>>

async function startReceiver() {
  /** Path and id: a message that comes twice counts once. */
  const messages = new Set<string>()
  let body = ''
  const server = createServer(async (incoming, response) => {
    const parts: Buffer[] = []
    for await (const part of incoming) parts.push(part)
    body = Buffer.concat(parts).toString()
    messages.add(`${incoming.url} ${incoming.headers['webhook-id']}`)
    response.writeHead(204).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  // It listens on TCP, so its address is no name of a pipe.
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    messages,
    lastBody: () => body,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** From the begin of `start` until the receiver has as many more messages. */
async function rateOf({ messages }: Receiver, total: number, start: () => Promise<void>): Promise<number> {
  messages.clear()
  const startedMs = performance.now()
  await start()
  await until(() => messages.size >= total)
  return total / ((performance.now() - startedMs) / 1_000)
}

/** Node's own client, signing as the specification says, each on a connection of its own as from Heimdall. */
async function post(receiver: Receiver, total: number, lanes: number): Promise<void> {
  const secret = randomBytes(32)
  const body = receiver.lastBody()
  let left = total
  const lane = async () => {
    while (left-- > 0) {
      const id = randomUUID()
      const timestamp = String(Math.floor(Date.now() / 1_000))
      const signature = createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64')
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': `v1,${signature}`,
      }
      const outgoing = request(receiver.url, { method: 'POST', headers, agent: false }).end(body)
      const [response] = await once(outgoing, 'response')
      response.resume()
      await once(response, 'end')
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

function client(url: string, key: string) {
  return async (method: string, path: string, body?: unknown): Promise<Record<string, unknown>> => {
    const answer = await fetch(url + path, {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    // What /v1 answers are JSON objects.
    return (await answer.json()) as Record<string, unknown>
  }
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const deadlineMs = performance.now() + 120_000
  while (!(await isSo())) {
    if (performance.now() > deadlineMs) throw new Error('Not within two minutes')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
