import { boundedCache } from '@heimdall/audit'
import {
  type KnownDevice,
  type KnownSender,
  type NewFix,
  networkOf,
  noteDialect,
  PositionsUnavailable,
  type Services,
  type WriteAnswer,
} from '@heimdall/core'
import { isUnavailable } from '@heimdall/db'
import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { createMemoryRateLimiter } from '../adapters/memory-rate-limiter.ts'
import { detectDialect } from './detect-dialect.ts'
import { type Dialect, nothing, type Outcome, plainAnswer, type Reading, type Reply } from './dialect.ts'
import { findToken, findTokenAhead, isToken } from './find-token.ts'
import { inspect } from './inspect.ts'
import { type PhoneRequest, toPhoneRequest } from './phone-request.ts'

/** A thousand features of Overland with attributes. */
const maxBodyBytes = 4 * 1024 * 1024
/** Of whoever has shown no token of ours before it: messages that hold their token are small. */
const maxStrangersBodyBytes = 256 * 1024
/** A phone that was away sends what it has kept, one by one and as fast as it can. */
const perDevice = { limit: 3_000, windowSeconds: 60 }
const strangersPerNetwork = { limit: 300, windowSeconds: 60 }
const maxTurnedAway = 50_000
/** Written at once at most, so that no phone holds up the others for long. */
const fixesPerWrite = 5_000

interface GpsRoute {
  Params: { token?: string; '*'?: string }
}

/** `/gps/<token>` takes positions in any dialect, `/gps/<token>/<path>` from apps that insist on a path. */
export const gpsIngest = fp<{ services: Services }>(async (app, { services }) => {
  const { gps, clock } = services
  // Counted here: to ask others for each position would cost more than to write it.
  const limiter = createMemoryRateLimiter(clock)
  /** Networks of too many strangers, and until when. */
  const turnedAway = boundedCache<string, number>(maxTurnedAway)

  /** Nobody's body is read, or looked into, that is too much for a stranger, or of one who asks too often. */
  async function turnAway(request: FastifyRequest<GpsRoute>, reply: FastifyReply, bytes: number) {
    const network = networkOf(request.call.request.ipAddress)
    const isOften = (turnedAway.get(network) ?? 0) > clock.now().getTime()
    if (!isOften && bytes <= maxStrangersBodyBytes) return
    const token = findTokenAhead(request, request.params.token ?? '')
    try {
      // Phones share addresses with strangers.
      if (token !== null && (await gps.devices.byToken(token)) !== null) return
    } catch (error) {
      // Its app hears of that in its own way.
      if (isUnavailable(error)) return
      throw error
    }
    const { status, type, body } = isOften ? plainAnswer('too_fast') : tooMuch
    if (isOften) reply.header('retry-after', 30)
    return reply.status(status).type(type).send(body)
  }

  async function handle(request: FastifyRequest<GpsRoute>, reply: FastifyReply): Promise<FastifyReply> {
    const { token: first = '', '*': rest = '' } = request.params
    const phone = toPhoneRequest(request, isToken(first) ? rest : `${first}/${rest}`)
    const dialect = detectDialect(phone)
    const answer = dialect?.answer ?? plainAnswer
    const send = (outcome: Outcome) => {
      const { status, type, body } = answer(outcome, phone)
      if (status === 429 || status === 503) reply.header('retry-after', 30)
      return reply.status(status).type(type).send(body)
    }
    const token = findToken(request, first, phone)
    try {
      const device = token === null ? null : await gps.devices.byToken(token)
      if (token === null || device === null) {
        const network = networkOf(request.call.request.ipAddress)
        const { allowed, retryAfterSeconds } = await limiter.consume(
          `network:${network}`,
          strangersPerNetwork,
        )
        if (!allowed) turnedAway.set(network, clock.now().getTime() + retryAfterSeconds * 1_000)
        return send(allowed ? 'unknown_token' : 'too_fast')
      }
      const { allowed } = await limiter.consume(`device:${device.deviceId}`, perDevice)
      const { outcome, reading, written } = await take(device, phone, dialect, allowed)
      if (outcome === 'taken' && dialect) note(device, dialect)
      const { status } = answer(outcome, phone)
      const now = clock.now().getTime()
      gps.inspector.record(device.deviceId, inspect({ phone, token, dialect, reading, written, status, now }))
      return send(outcome)
    } catch (error) {
      if (!isUnavailable(error)) throw error
      request.log.warn({ err: error }, 'A position could not be taken')
      return send('unavailable')
    }
  }

  /** Once as long as the device is remembered, and nobody waits for it. */
  function note(device: KnownSender, { name }: Dialect): void {
    if (device.dialect === name) return
    device.dialect = name
    noteDialect(services, device.deviceId, name).catch((err) =>
      services.log.warn({ err }, 'How a device speaks could not be noted'),
    )
  }

  async function take(
    device: KnownDevice,
    phone: PhoneRequest,
    dialect: Dialect | null,
    isAllowed: boolean,
  ): Promise<Taken> {
    if (!isAllowed) return { outcome: 'too_fast', reading: nothing('too_fast'), written: nothingWritten }
    if (dialect === null) {
      return { outcome: 'malformed', reading: nothing('not_understood'), written: nothingWritten }
    }
    const reading = dialect.read(phone, clock.now().getTime())
    if (reading.fixes.length === 0 && reading.problems.length > 0 && reading.isSettled !== true) {
      return { outcome: 'malformed', reading, written: nothingWritten }
    }
    try {
      const written = await write(device, reading.fixes, reading.battery)
      return { outcome: 'taken', reading, written }
    } catch (error) {
      if (!(error instanceof PositionsUnavailable)) throw error
      reading.problems.push('unavailable')
      return { outcome: 'unavailable', reading, written: nothingWritten }
    }
  }

  async function write(
    device: KnownDevice,
    fixes: readonly NewFix[],
    battery: number | null,
  ): Promise<WriteAnswer> {
    if (fixes.length <= fixesPerWrite) return gps.writer.write(device, fixes, battery)
    const head = await write(device, fixes.slice(0, fixesPerWrite), battery)
    const tail = await write(device, fixes.slice(fixesPerWrite), battery)
    return {
      accepted: head.accepted + tail.accepted,
      duplicate: head.duplicate + tail.duplicate,
      refused: [
        ...head.refused,
        ...tail.refused.map((one) => ({ ...one, index: one.index + fixesPerWrite })),
      ],
    }
  }

  await app.register(async (scope) => {
    // Apps say of their bodies what they like; the dialect knows what they are.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    for (const url of ['/gps', '/gps/', '/gps/:token', '/gps/:token/*']) {
      scope.route<GpsRoute>({
        method: ['GET', 'POST'],
        url,
        bodyLimit: maxBodyBytes,
        exposeHeadRoute: false,
        onRequest: (request, reply) =>
          turnAway(request, reply, Number(request.headers['content-length'] ?? 0)),
        // What came in pieces has not said before how much it is.
        preHandler: (request, reply) =>
          turnAway(request, reply, Buffer.isBuffer(request.body) ? request.body.length : 0),
        handler: handle,
      })
    }
  })
})

const tooMuch: Reply = {
  status: 413,
  type: 'text/plain; charset=utf-8',
  body: 'This is too much for an address of no device. Say the token in the address, or in the authorization.',
}

interface Taken {
  outcome: Outcome
  reading: Reading
  written: WriteAnswer
}

const nothingWritten: WriteAnswer = { accepted: 0, duplicate: 0, refused: [] }
