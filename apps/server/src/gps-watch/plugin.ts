import type { ServerResponse } from 'node:http'
import { PulledPosition, type WatchMessage } from '@heimdall/contracts'
import {
  type AccessChange,
  type Address,
  type Audience,
  createPublisher,
  createPull,
  findAudience,
  isLocked,
  networkOf,
  nothingToSee,
  tooMany,
  unavailable,
  unlockShare,
  userIdOf,
} from '@heimdall/core'
import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { z } from 'zod'
import type { LiveConnections } from './http/live-connections.ts'
import { refuseCrossOrigin } from './http/same-origin.ts'
import type { Runtime } from './runtime.ts'

export interface GpsWatchOptions {
  runtime: Runtime
  connections: LiveConnections
  publicUrl: string
}

const heartbeatMs = 15_000
/** So long after somebody has asked they are told that there is nothing, however soon it was known. */
const nothingAfterMs = 250
const maxStreams = 5_000
/** Streams of one network: a family, an office, a few overlays. Each costs a socket, and tells nothing new. */
const maxPerNetwork = 60
const pulls = { limit: 600, windowSeconds: 60 }

const Token = z.string().min(10).max(200)
const Unlock = z.object({ password: z.string().min(1).max(256) })
const format = (message: WatchMessage) => `data: ${JSON.stringify(message)}\n\n`
const nothingText = format(nothingToSee)
const lockedText = format({ ...nothingToSee, needsPassword: true })

/**
 * What people share of their location, for whoever has a link, a grant or a pull key, as server-sent events:
 * `/gps/watch/{link|public|grant|overlay}/…`, and `/gps/pull/<pull key>` for one answer. Whether there is no such link, it
 * has ended, or there is nothing to see: the answer is the same, and stays open as long.
 */
export const gpsWatch = fp<GpsWatchOptions>(async (app, { runtime, connections, publicUrl }) => {
  const { services } = runtime
  const publisher = createPublisher(services, format)
  const pull = createPull(services, publisher.memory)
  const open = new Set<OpenStream>()
  runtime.onAccessChange((change) => {
    publisher.forget(change)
    for (const stream of open) if (mayShut(change, stream.audience)) void stream.recheck()
  })
  app.addHook('onClose', () => publisher.stop())
  const limits = createStreamLimits()

  app.addHook('onRequest', (request, reply, done) => {
    if (privatePath.test(request.url)) {
      // Their address is a secret, and no search engine's business.
      reply.headers({ 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow' })
    }
    done()
  })

  app.get('/gps/pull/:key', async (request, reply) => {
    const network = networkOf(request.call.request.ipAddress)
    const limit = await services.rateLimiter.consume(`gps-pull:${network}`, pulls)
    if (!limit.allowed) throw tooMany(limit.retryAfterSeconds)
    const answer = await pull(paramOf(request, 'key'))
    return reply
      .headers({ 'cache-control': 'no-store', 'access-control-allow-origin': '*' })
      .send(PulledPosition.parse(answer))
  })

  app.post(
    '/gps/watch/link/:key/unlock',
    { onRequest: refuseCrossOrigin(publicUrl) },
    async (request, reply) => {
      const { password } = Unlock.parse(request.body)
      const audience = await findAudience(services, { kind: 'link', token: paramOf(request, 'key') })
      const { ipAddress } = request.call.request
      const key = await unlockShare(services, publisher.memory, audience, { password, ipAddress })
      return reply.header('cache-control', 'no-store').send({ key })
    },
  )

  app.get('/gps/watch/:kind/:key', { onRequest: app.identifyBrowser }, async (request, reply) => {
    // Asks for the headers alone; a stream would never end.
    if (request.method === 'HEAD') return reply.headers(streamHeaders).send()
    const askedAt = performance.now()
    const viewerId = userIdOf(request.call.actor)
    const address = addressOf(request, viewerId)
    const audience = address && (await findAudience(services, address))
    const given = request.headers['x-share-key']
    const isShutTo = async (one: Audience | null) =>
      one !== null && (await isLocked(publisher.memory, one, typeof given === 'string' ? given : ''))
    const isShut = await isShutTo(audience)
    const leave = limits.enter(networkOf(request.call.request.ipAddress))
    if (leave === null) throw unavailable()
    const stop = new AbortController()
    request.raw.on('close', () => stop.abort())
    if (request.raw.destroyed || request.raw.socket.destroyed) {
      leave()
      return reply.hijack()
    }
    /** A role may have been taken, by which a grant was held, a password set, or a key renewed. */
    async function isStill(): Promise<boolean> {
      const [still, isShutNow] = await Promise.all([
        address && findAudience(services, address),
        isShutTo(audience),
      ])
      return still?.id === audience?.id && isShutNow === isShut
    }
    const forget = connections.add({
      actor: request.call.actor,
      async recheck() {
        await app.identifyBrowser(request)
        return (await isStill()) ? request.call.actor : null
      },
      close: () => stop.abort(),
    })
    const stream = {
      audience,
      async recheck() {
        // What can not be known is not shown; its client comes back.
        if (!(await isStill().catch(() => false))) stop.abort()
      },
    }
    open.add(stream)
    const response = begin(reply)
    const state = () => audience && publisher.stateOf(audience)
    const watcher = createWatcher(response, { viewerId, askedAt, state })
    const end = watch(audience, isShut)
    const heartbeat = setInterval(() => watcher.beat(), heartbeatMs)
    stop.signal.addEventListener('abort', () => {
      clearInterval(heartbeat)
      watcher.stop()
      end()
      forget()
      open.delete(stream)
      leave()
      response.end()
      if (response.writableNeedDrain) response.destroy()
    })

    function watch(seen: Audience | null, isLockedNow: boolean): () => void {
      if (seen !== null && !isLockedNow) return publisher.watch(seen, watcher)
      watcher.send(isLockedNow ? lockedText : nothingText)
      return () => undefined
    }
  })
})

interface OpenStream {
  audience: Audience | null
  /** Ends it where it is no longer for whoever reads it. */
  recheck(): Promise<void>
}

/** Whether a link may ask for another password now, or an overlay for another key. */
function mayShut(change: AccessChange, audience: Audience | null): boolean {
  if ('deviceId' in change) return audience?.kind === 'overlay' && audience.id === change.deviceId
  return 'sharingOf' in change && audience?.kind === 'link' && audience.ownerId === change.sharingOf
}

const privatePath = /^\/+(s|live|overlay|gps)(\/|$)/i

const paramOf = (request: FastifyRequest, name: string): string => {
  const params = request.params
  const value =
    typeof params === 'object' && params !== null && name in params ? Reflect.get(params, name) : ''
  return Token.catch('').parse(value) || String(value).slice(0, 200)
}

function addressOf(request: FastifyRequest, viewerId: string | null): Address | null {
  const key = paramOf(request, 'key')
  switch (paramOf(request, 'kind')) {
    case 'link':
      return { kind: 'link', token: key }
    case 'public':
      return { kind: 'public', username: key }
    case 'overlay':
      return { kind: 'overlay', key }
    case 'grant':
      return z.uuid().safeParse(key).success ? { kind: 'grant', id: key, viewerId } : null
    default:
      return null
  }
}

const streamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
  'access-control-allow-origin': '*',
}

function begin(reply: FastifyReply): ServerResponse {
  reply.hijack()
  const response = reply.raw
  const headers = Object.entries(reply.getHeaders()).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  )
  response.writeHead(200, {
    ...Object.fromEntries(headers),
    ...streamHeaders,
  })
  response.write('retry: 1000\n\n')
  return response
}

/**
 * Who reads slowly misses steps, and is told all there is when they have caught up: nothing is kept for them. Who sees nothing
 * is told so at one moment, for how long it took would tell whether anybody was there.
 */
function createWatcher(
  response: ServerResponse,
  { viewerId, askedAt, state }: { viewerId: string | null; askedAt: number; state: () => string | null },
) {
  let hasMissed = false
  let isTold = false
  let telling: NodeJS.Timeout | undefined
  response.on('drain', () => {
    if (!hasMissed) return
    hasMissed = false
    const text = state()
    if (text !== null) response.write(text)
  })
  function write(text: string): void {
    isTold = true
    if (response.writableNeedDrain) hasMissed = true
    else response.write(text)
  }
  return {
    viewerId,
    send(text: string) {
      clearTimeout(telling)
      if (isTold || text !== nothingText) write(text)
      else telling = setTimeout(write, Math.max(0, askedAt + nothingAfterMs - performance.now()), text)
    },
    beat() {
      if (!response.writableNeedDrain) response.write(': still here\n\n')
    },
    stop: () => clearTimeout(telling),
  }
}

function createStreamLimits() {
  const open = new Map<string, number>()
  let all = 0
  return {
    /** Null: there are enough. */
    enter(network: string): (() => void) | null {
      const here = open.get(network) ?? 0
      const isOurOwn = network === '127.0.0.1' || network === '::1' || network === 'unknown'
      if (all >= maxStreams || (here >= maxPerNetwork && !isOurOwn)) return null
      all++
      open.set(network, here + 1)
      return () => {
        all--
        const left = (open.get(network) ?? 1) - 1
        if (left === 0) open.delete(network)
        else open.set(network, left)
      }
    },
  }
}
