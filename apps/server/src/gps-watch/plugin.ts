import { PulledPosition } from '@heimdall/contracts'
import {
  type Audience,
  createPublisher,
  createPull,
  findAudience,
  isLocked,
  limitRate,
  networkOf,
  unavailable,
  unlockShare,
  userIdOf,
} from '@heimdall/core'
import fp from 'fastify-plugin'
import { z } from 'zod'
import { beginEventStream, eventStreamHeaders } from '../http/begin-event-stream.ts'
import type { LiveConnections } from '../http/live-connections.ts'
import { refuseCrossOrigin } from '../http/same-origin.ts'
import type { Runtime } from '../runtime.ts'
import { addressOf } from './address-of.ts'
import { createStreamLimits } from './create-stream-limits.ts'
import { createWatcher } from './create-watcher.ts'
import { keyOf } from './key-of.ts'
import { mayShut } from './may-shut.ts'
import { lockedText, messageText, nothingText } from './message-text.ts'

export interface GpsWatchOptions {
  runtime: Runtime
  connections: LiveConnections
  publicUrl: string
}

const pulls = { limit: 600, windowSeconds: 60 }

const Unlock = z.object({ password: z.string().min(1).max(256) })
const anyOrigin = { 'access-control-allow-origin': '*' }
const privatePath = /^\/+(s|live|overlay|gps)(\/|$)/i

/**
 * What people share of their location, for whoever has a link, a grant or a pull key, as server-sent events:
 * `/gps/watch/{link|public|grant|overlay}/…`, and `/gps/pull/<pull key>` for one answer. Whether there is no such link, it
 * has ended, or there is nothing to see: the answer is the same, and stays open as long.
 */
export const gpsWatch = fp<GpsWatchOptions>(async (app, { runtime, connections, publicUrl }) => {
  const { services } = runtime
  const publisher = createPublisher(services, messageText)
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

  app.get<{ Params: WithKey }>('/gps/pull/:key', async (request, reply) => {
    await limitRate(services, `gps-pull:${networkOf(request.call.request.ipAddress)}`, pulls)
    const answer = await pull(keyOf(request.params))
    return reply.headers({ 'cache-control': 'no-store', ...anyOrigin }).send(PulledPosition.parse(answer))
  })

  app.post<{ Params: WithKey }>(
    '/gps/watch/link/:key/unlock',
    { onRequest: refuseCrossOrigin(publicUrl) },
    async (request, reply) => {
      const { password } = Unlock.parse(request.body)
      const audience = await findAudience(services, { kind: 'link', token: keyOf(request.params) })
      const { ipAddress } = request.call.request
      const key = await unlockShare(services, publisher.memory, audience, { password, ipAddress })
      return reply.header('cache-control', 'no-store').send({ key })
    },
  )

  app.get<{ Params: WithKey & { kind: string } }>(
    '/gps/watch/:kind/:key',
    { onRequest: app.identifyBrowser },
    async (request, reply) => {
      // Asks for the headers alone; a stream would never end.
      if (request.method === 'HEAD') return reply.headers({ ...eventStreamHeaders, ...anyOrigin }).send()
      const askedAt = performance.now()
      const viewerId = userIdOf(request.call.actor)
      const address = addressOf(request.params, viewerId)
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
      const { response, end } = beginEventStream(reply.headers(anyOrigin))
      const state = () => audience && publisher.stateOf(audience)
      const watcher = createWatcher(response, { viewerId, askedAt, state })
      const unwatch = watch(audience, isShut)
      stop.signal.addEventListener('abort', () => {
        watcher.stop()
        unwatch()
        forget()
        open.delete(stream)
        leave()
        end()
      })

      function watch(seen: Audience | null, isLockedNow: boolean): () => void {
        if (seen !== null && !isLockedNow) return publisher.watch(seen, watcher)
        watcher.send(isLockedNow ? lockedText : nothingText)
        return () => undefined
      }
    },
  )
})

interface WithKey {
  key: string
}

interface OpenStream {
  audience: Audience | null
  /** Ends it where it is no longer for whoever reads it. */
  recheck(): Promise<void>
}
