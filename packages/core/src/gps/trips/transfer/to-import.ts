import type { PositionImport, PositionImportFormat } from '@heimdall/contracts'
import type { Database } from '@heimdall/db'
import { gpsDevices, gpsImports } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { notFound, type Services } from '../../../kernel/index.ts'

/** An import that has not moved for so long has lost its process. */
const lostMs = 60_000

export const selectImports = (db: Database) =>
  db
    .select({ one: gpsImports, deviceName: gpsDevices.name })
    .from(gpsImports)
    .innerJoin(gpsDevices, eq(gpsDevices.id, gpsImports.deviceId))
    .$dynamic()

export function toImport(
  { one, deviceName }: Awaited<ReturnType<typeof selectImports>>[number],
  now: Date,
): PositionImport {
  const isLost = one.status === 'running' && now.getTime() - one.updatedAt.getTime() > lostMs
  const isInterrupted = isLost || one.problem?.code === 'interrupted'
  return {
    id: one.id,
    device: { id: one.deviceId, name: deviceName },
    fileName: one.fileName,
    // Written by the schema alone.
    format: one.format as PositionImportFormat,
    status: isInterrupted ? 'interrupted' : one.status,
    bytesRead: one.bytesRead,
    bytesTotal: one.bytesTotal,
    accepted: one.accepted,
    duplicate: one.duplicate,
    refused: one.refused,
    problem: one.problem,
    startedAt: one.startedAt.toISOString(),
    finishedAt: one.finishedAt?.toISOString() ?? null,
  }
}

export async function readImport(services: Services, id: string): Promise<PositionImport> {
  const [row] = await selectImports(services.primary.db).where(eq(gpsImports.id, id))
  if (!row) throw notFound('This import')
  return toImport(row, services.clock.now())
}
