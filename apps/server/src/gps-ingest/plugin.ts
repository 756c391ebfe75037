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
import { type Dialect, nothing, type Outcome, plainAnswer, type Reading } from './dialect.ts'
import { findToken, isToken } from './find-token.ts'
import { inspect } from './inspect.ts'
import { type PhoneRequest, toPhoneRequest } from './phone-request.ts'

/** A thousand features of Overland with attributes. */
const maxBodyBytes = 4 * 1024 * 1024
/** A phone that was away sends what it has kept, one by one and as fast as it can. */
const perDevice = { limit: 3_000, windowSeconds: 60 }
const strangersPerNetwork = { limit: 300, windowSeconds: 60 }
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
        const network = `network:${networkOf(request.call.request.ipAddress)}`
        const { allowed } = await limiter.consume(network, strangersPerNetwork)
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
        handler: handle,
      })
    }
  })
})

interface Taken {
  outcome: Outcome
  reading: Reading
  written: WriteAnswer
}

const nothingWritten: WriteAnswer = { accepted: 0, duplicate: 0, refused: [] }
