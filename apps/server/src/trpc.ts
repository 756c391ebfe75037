import websocket, { type WebSocket } from '@fastify/websocket'
import { type AppRouter, appRouter, type Context, describeError } from '@heimdall/api/server'
import { accountDeletedCode } from '@heimdall/contracts'
import type { Actor, Services } from '@heimdall/core'
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify'
import { getWSConnectionHandler, handleKeepAlive } from '@trpc/server/adapters/ws'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { writeCookies } from './http/browser-cookies.ts'
import { compressAnswers } from './http/compress-answers.ts'
import type { LiveConnections } from './http/live-connections.ts'
import { refuseCrossOrigin, refuseCrossOriginSocket } from './http/same-origin.ts'
import { createStreamPlaces, type StreamPlaces } from './http/stream-places.ts'

export interface TrpcOptions {
  services: Services
  connections: LiveConnections
  publicUrl: string
  secureCookies: boolean
}

const maxCallsPerRequest = 30
const maxSocketMessageBytes = 64 * 1024
/** A phone that left the network says nothing; its socket is closed when it misses a ping. */
const pingMs = 25_000
const pongWaitMs = 10_000
/** Who takes less than is sent for long enough is let go, and resumes behind the last it took. */
const maxUnsentBytes = 4 * 1024 * 1024

/** tRPC for the two apps: calls over HTTP in batches, subscriptions over a WebSocket at the same address. */
export const trpc = fp<TrpcOptions>(async (app, options) => {
  await app.register(websocket, { options: { maxPayload: maxSocketMessageBytes } })
  await app.register(async (scope) => {
    scope.addHook('onRequest', refuseCrossOrigin(options.publicUrl))
    scope.addHook('onRequest', scope.identify)
    scope.addHook('onSend', compressAnswers)
    await addCalls(scope, options)
  })
  await app.register(async (scope) => {
    scope.addHook('onRequest', refuseCrossOriginSocket(options.publicUrl))
    scope.addHook('onRequest', scope.identify)
    addSockets(scope, options)
  })
})

async function addCalls(app: FastifyInstance, { services, secureCookies }: TrpcOptions): Promise<void> {
  await app.register(fastifyTRPCPlugin, {
    prefix: '/trpc',
    trpcOptions: {
      router: appRouter,
      maxBatchSize: maxCallsPerRequest,
      // A query may come by POST, when what it asks with must not stand in a URL.
      allowMethodOverride: true,
      createContext: ({ req, res }): Context => ({
        services,
        call: req.call,
        cookies: writeCookies(res, secureCookies),
        streams: null,
      }),
      onError: ({ error, req, path }) => logProblem(req, error, path),
    },
  } satisfies FastifyTRPCPluginOptions<AppRouter>)
}

function addSockets(app: FastifyInstance, { services, connections }: TrpcOptions): void {
  // A socket may carry many subscriptions, or none.
  const [sockets, streams] = [createStreamPlaces(), createStreamPlaces()]
  app.get('/trpc', { websocket: true }, (socket, request) => {
    const leave = tryToTake(sockets, request.call.actor)
    if (!leave) {
      // 1013, try again later.
      socket.close(1013)
      return
    }
    const connect = getWSConnectionHandler({
      wss: app.websocketServer,
      router: appRouter,
      createContext: (): Context => ({ services, call: request.call, cookies: null, streams }),
      onError: ({ error, path }) => logProblem(request, error, path),
    })
    endWhenUnread(socket)
    void connect(socket, request.raw)
    handleKeepAlive(socket, pingMs, pongWaitMs)
    const forget = connections.add({
      actor: request.call.actor,
      recheck: () => recheck(app, request),
      // 1012, service restart: the client comes back by itself, as whoever it is by then.
      close: (reason) => (reason ? socket.close(accountDeletedCode, reason) : socket.close(1012)),
    })
    socket.on('close', () => {
      forget()
      leave()
    })
  })
}

/** Null: there is none left. */
function tryToTake(places: StreamPlaces, actor: Actor): (() => void) | null {
  try {
    return places.take(actor)
  } catch {
    return null
  }
}

/** What is sent waits in memory until it is read, and tRPC does not look whether it is. */
function endWhenUnread(socket: WebSocket): void {
  const send = socket.send.bind(socket)
  const sendOrEnd = (...message: Parameters<typeof send>) => {
    send(...message)
    if (socket.bufferedAmount > maxUnsentBytes) socket.terminate()
  }
  // All goes on as it came; no type can say that of each overload.
  socket.send = sendOrEnd as typeof socket.send
}

/** Signed out or revoked, it is somebody else by now: nobody. */
async function recheck(app: FastifyInstance, request: FastifyRequest): Promise<Actor> {
  await app.identify(request)
  return request.call.actor
}

function logProblem(request: FastifyRequest, error: unknown, path: string | undefined): void {
  const { unforeseen, code } = describeError(error)
  if (unforeseen) request.log.error({ err: error, procedure: path }, 'Unforeseen error')
  if (code === 'SERVICE_UNAVAILABLE') request.log.warn({ err: error, procedure: path }, 'Turned away')
}
