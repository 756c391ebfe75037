import { unavailable } from '@heimdall/core'
import fp from 'fastify-plugin'

/** As long as a person waits, and shorter than what whoever stops us has patience for. */
const patienceMs = 5_000

/**
 * Answers what is under way before the connections are closed: who gets no answer to what has been done, does it again. What
 * comes later is refused.
 */
export const finishRequests = fp<{ patienceMs?: number }>(async (app, options) => {
  let underWay = 0
  let whenNone: (() => void) | null = null
  app.addHook('onRequest', (request, reply, done) => {
    // A WebSocket has no answer that could be finished; one more would keep the server from closing.
    const isUpgrade = request.headers.upgrade !== undefined
    if (whenNone && isUpgrade) request.raw.socket.destroy()
    if (whenNone) return done(unavailable())
    if (isUpgrade) return done()
    underWay++
    reply.raw.once('close', () => {
      underWay--
      if (underWay === 0) whenNone?.()
    })
    done()
  })
  app.addHook('preClose', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    whenNone = resolve
    if (underWay === 0) return
    const timer = setTimeout(resolve, options.patienceMs ?? patienceMs)
    await promise
    clearTimeout(timer)
  })
})
