import { fileLinks, files as fileTable, fileUploads as uploadTable } from '@heimdall/db/core'
import { desc, eq } from '@heimdall/db/sql'
import type { Section } from '../section.ts'

/** That this person brought them; what is in them belongs to the platform, and stays there. */
export const files: Section<'files'> = {
  async read({ services, user }) {
    const rows = await services.primary.db
      .select()
      .from(fileTable)
      .where(eq(fileTable.uploadedBy, user.id))
      .orderBy(desc(fileTable.createdAt), desc(fileTable.id))
    return rows.map(({ id, name, description, mediaType, sizeBytes, state, createdAt }) => ({
      id,
      name,
      description,
      mediaType,
      sizeBytes,
      state,
      createdAt: createdAt.toISOString(),
    }))
  },
}

export const fileUploads: Section<'fileUploads'> = {
  async read({ services, user }) {
    const rows = await services.primary.db
      .select()
      .from(uploadTable)
      .where(eq(uploadTable.uploadedBy, user.id))
      .orderBy(desc(uploadTable.createdAt))
    return rows.map(({ id, name, sizeBytes, receivedBytes, createdAt, expiresAt }) => ({
      id,
      name,
      sizeBytes,
      receivedBytes,
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
    }))
  },
}

export const sharedFiles: Section<'sharedFiles'> = {
  async read({ services, user }) {
    const rows = await services.primary.db
      .select({ link: fileLinks, name: fileTable.name })
      .from(fileLinks)
      .innerJoin(fileTable, eq(fileTable.id, fileLinks.fileId))
      .where(eq(fileLinks.createdBy, user.id))
      .orderBy(desc(fileLinks.createdAt))
    return rows.map(({ link, name }) => ({
      id: link.id,
      file: name,
      createdAt: link.createdAt.toISOString(),
      expiresAt: link.expiresAt.toISOString(),
    }))
  },
}
