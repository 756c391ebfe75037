import { fileLinks, files as fileTable, fileUploads as uploadTable } from '@heimdall/db/core'
import { and, desc, eq } from '@heimdall/db/sql'
import { pagesById, rowsPerPage, type Section } from '../section.ts'

/** That this person brought them; what is in them belongs to the platform, and stays there. */
export const files: Section<'files'> = {
  pages: ({ services, user }) =>
    pagesById(
      fileTable.id,
      (older) =>
        services.primary.db
          .select()
          .from(fileTable)
          .where(and(eq(fileTable.uploadedBy, user.id), older))
          .orderBy(desc(fileTable.id))
          .limit(rowsPerPage),
      ({ id, name, description, mediaType, sizeBytes, state, createdAt }) => ({
        id,
        name,
        description,
        mediaType,
        sizeBytes,
        state,
        createdAt: createdAt.toISOString(),
      }),
    ),
}

export const fileUploads: Section<'fileUploads'> = {
  pages: ({ services, user }) =>
    pagesById(
      uploadTable.id,
      (older) =>
        services.primary.db
          .select()
          .from(uploadTable)
          .where(and(eq(uploadTable.uploadedBy, user.id), older))
          .orderBy(desc(uploadTable.id))
          .limit(rowsPerPage),
      ({ id, name, sizeBytes, receivedBytes, createdAt, expiresAt }) => ({
        id,
        name,
        sizeBytes,
        receivedBytes,
        createdAt: createdAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
      }),
    ),
}

export const sharedFiles: Section<'sharedFiles'> = {
  pages: ({ services, user }) =>
    pagesById(
      fileLinks.id,
      (older) =>
        services.primary.db
          .select({
            id: fileLinks.id,
            file: fileTable.name,
            createdAt: fileLinks.createdAt,
            expiresAt: fileLinks.expiresAt,
          })
          .from(fileLinks)
          .innerJoin(fileTable, eq(fileTable.id, fileLinks.fileId))
          .where(and(eq(fileLinks.createdBy, user.id), older))
          .orderBy(desc(fileLinks.id))
          .limit(rowsPerPage),
      ({ id, file, createdAt, expiresAt }) => ({
        id,
        file,
        createdAt: createdAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
      }),
    ),
}
