import { maxImportBytes, type PositionImport, type StartImportInput } from '@heimdall/contracts'
import type { Database, Transaction } from '@heimdall/db'
import { gpsImports } from '@heimdall/db/core'
import { eq, sql } from '@heimdall/db/sql'
import {
  type Call,
  channels,
  createAuditRecorder,
  fieldError,
  newId,
  requireAccess,
  type Services,
  unavailable,
  writeToOutbox,
} from '../../../kernel/index.ts'
import { deviceOf } from '../../devices/index.ts'
import { type NewFix, PositionsUnavailable } from '../../engine/index.ts'
import { FileProblem, formatOf, positionReaders } from './read/index.ts'
import { readImport } from './to-import.ts'

const batchSize = 2_000
const progressMs = 1_000
/** Enough to tell one format from another. */
const beginningBytes = 4_096

/**
 * Stores the positions of a file as it comes in: what the database has not taken yet keeps the sender waiting, so that no
 * more than a batch is ever in memory. The same file twice adds nothing; one that breaks off adds what came before.
 */
export async function importPositions(
  services: Services,
  call: Call,
  input: StartImportInput,
  body: AsyncIterable<Uint8Array>,
  bytesTotal: number | null,
): Promise<PositionImport> {
  await requireAccess(services, call, 'self or device:write', 'positions.import')
  const device = await deviceOf(services, call.actor, input.deviceId, 'device:write')
  const { db } = services.primary
  const pieces = body[Symbol.asyncIterator]()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const first = await beginningOf(pieces)
  const beginning = new TextDecoder().decode(first.subarray(0, beginningBytes))
  const format = input.format ?? formatOf(input.fileName, beginning)
  if (format === null) {
    const message = 'This is no GPX, GeoJSON, KML, OwnTracks or Google Timeline file'
    throw fieldError('BAD_REQUEST', 'fileName', 'unknown_format', message)
  }
  const id = newId(services)
  const started = services.clock.now()
  const counts = { bytesRead: 0, accepted: 0, duplicate: 0, refused: 0 }
  await db.insert(gpsImports).values({
    id,
    userId: device.userId,
    deviceId: device.id,
    fileName: input.fileName,
    format,
    status: 'running',
    bytesTotal,
    startedAt: started,
    updatedAt: started,
  })
  const save = (more: Partial<typeof gpsImports.$inferInsert> = {}, on: Database | Transaction = db) =>
    on
      .update(gpsImports)
      .set({ ...counts, ...more, updatedAt: services.clock.now() })
      .where(eq(gpsImports.id, id))
  /** Ends it, says so in the log, and lets detection look at what is new: it leaves devices alone that import. */
  const finish = (outcome: Partial<typeof gpsImports.$inferInsert>) =>
    db.transaction(async (tx) => {
      await save({ ...outcome, finishedAt: services.clock.now() }, tx)
      if (counts.accepted === 0) return
      const { audit, events } = createAuditRecorder(call, services.clock, services.random)
      audit('device_updated', {
        userId: device.userId,
        resource: ['gps_device', device.id],
        metadata: { name: device.name, changedFields: ['positions'] },
      })
      await writeToOutbox(tx, events)
      await tx.execute(sql`SELECT pg_notify(${channels.work}, '')`)
    })

  const reader = await positionReaders[format]()
  let waiting: NewFix[] = []
  let savedAt = performance.now()
  async function write(fixes: readonly NewFix[], isLast = false): Promise<void> {
    // One line of GeoJSON may have more points than a call takes arguments.
    waiting = waiting.concat(fixes)
    while (waiting.length >= batchSize || (isLast && waiting.length > 0)) {
      const batch = waiting.slice(0, batchSize)
      waiting = waiting.slice(batchSize)
      const written = await services.gps.writer.writeHistory(
        { deviceId: device.id, userId: device.userId },
        batch,
      )
      counts.accepted += written.accepted
      counts.duplicate += written.duplicate
      counts.refused += written.refused.length
    }
    if (performance.now() - savedAt < progressMs) return
    savedAt = performance.now()
    await save()
  }
  /** What stands before the place that can not be read is as good as in a whole file. Answers what has failed in the end. */
  async function writeLeft(error: unknown): Promise<unknown> {
    if (!(error instanceof FileProblem)) return error
    try {
      await write(reader.left(), true)
      return error
    } catch (later) {
      return later
    }
  }
  const decode = (bytes: Uint8Array, stream: boolean) => {
    try {
      return decoder.decode(bytes, { stream })
    } catch {
      throw new FileProblem('not_utf8', 'This file is no text in UTF-8', null)
    }
  }

  try {
    for (let piece: Uint8Array | null = first; piece !== null; piece = await nextOf(pieces)) {
      counts.bytesRead += piece.byteLength
      if (counts.bytesRead > maxImportBytes)
        throw new FileProblem('too_large', 'This file is too large', null)
      await write(reader.read(decode(piece, true)))
    }
    await write([...reader.read(decode(new Uint8Array(), false)), ...reader.end()], true)
    await finish({ status: 'done' })
  } catch (caught) {
    const error = await writeLeft(caught)
    const problem =
      error instanceof FileProblem
        ? { code: error.code, message: error.message, line: error.line }
        : { code: 'interrupted', message: 'The file did not come in to its end', line: null }
    await finish({ status: 'failed', problem })
    if (error instanceof PositionsUnavailable) throw unavailable(error)
    if (!(error instanceof FileProblem)) throw error
  }
  return readImport(services, id)
}

/** A few bytes at least, or all there is. */
async function beginningOf(pieces: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let bytes = Buffer.alloc(0)
  while (bytes.byteLength < beginningBytes) {
    const piece = await nextOf(pieces)
    if (piece === null) break
    bytes = Buffer.concat([bytes, piece])
  }
  return bytes
}

async function nextOf(pieces: AsyncIterator<Uint8Array>): Promise<Uint8Array | null> {
  const { value, done } = await pieces.next()
  return done ? null : value
}
