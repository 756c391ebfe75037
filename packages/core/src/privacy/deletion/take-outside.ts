import type { Transaction } from '@heimdall/db'
import {
  dataExportJobs,
  fileUploadParts,
  fileUploads,
  gpsDevices,
  mailOutbox,
  type OutsideOfAccount,
  type users,
} from '@heimdall/db/core'
import { and, eq, or, type SQL, sql } from '@heimdall/db/sql'

type User = typeof users.$inferSelect

/** What an account has outside of the database, by its names there; and deletes its mails, which would not go with the rest. */
export async function takeOutside(tx: Transaction, user: User): Promise<OutsideOfAccount> {
  const mails = await tx.delete(mailOutbox).where(isMailTo(user)).returning({ id: mailOutbox.id })
  const devices = await tx
    .select({ id: gpsDevices.id })
    .from(gpsDevices)
    .where(eq(gpsDevices.userId, user.id))
  const exported = await tx
    .select({ id: dataExportJobs.id })
    .from(dataExportJobs)
    .where(eq(dataExportJobs.userId, user.id))
  const parts = await tx
    .select({ uploadId: fileUploadParts.uploadId, partId: fileUploadParts.partId })
    .from(fileUploadParts)
    .innerJoin(fileUploads, eq(fileUploads.id, fileUploadParts.uploadId))
    .where(eq(fileUploads.uploadedBy, user.id))
  return {
    devices: devices.map(({ id }) => id),
    mails: mails.map(({ id }) => id),
    blobs: [
      ...exported.map(({ id }) => `exports/${id}.zip`),
      ...parts.map(({ uploadId, partId }) => `uploads/${uploadId}/${partId}`),
    ],
  }
}

/** Those written before mails named their account are found by address and name: others may claim the same address. */
const isMailTo = ({ id, email, username }: User): SQL | undefined =>
  or(
    eq(mailOutbox.userId, id),
    and(eq(mailOutbox.recipient, email ?? ''), sql`${mailOutbox.params}->>'username' = ${username}`),
    // Deferred ones, which have not been resolved yet.
    sql`${mailOutbox.params}->'params'->>'userId' = ${id}`,
  )
