import { CreatedFileLink, CreateFileLinkInput } from '@heimdall/contracts'
import { fileLinks, users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand, fieldError, newId, principalOf, userIdOf } from '../../kernel/index.ts'
import { lockFile, metadataOf } from '../to-file.ts'
import { addressOf } from './link-address.ts'

const maxLinksPerFile = 100

/** Whoever may download a file may let others, until a time. */
export const createFileLink = defineCommand({
  name: 'files.createLink',
  permission: 'storage:download',
  input: CreateFileLinkInput,
  output: CreatedFileLink,
  async run({ services, tx, actor, input, audit, now }) {
    const file = await lockFile(tx, input.id)
    if (file.state === 'infected') {
      throw fieldError('CONFLICT', '', 'file_infected', 'A virus was found in this file; its content is gone')
    }
    if ((await tx.$count(fileLinks, eq(fileLinks.fileId, file.id))) >= maxLinksPerFile) {
      const message = `A file has ${maxLinksPerFile} links at most; revoke one first`
      throw fieldError('CONFLICT', '', 'too_many_links', message)
    }
    const createdBy = userIdOf(actor)
    // The address carries whole seconds.
    const expiresAt = new Date(Math.floor(now.getTime() / 1_000 + input.expiresInSeconds) * 1_000)
    const link = {
      id: newId(services),
      fileId: file.id,
      createdBy,
      // Through which key or app, also where an account is behind it.
      principal: actor.type === 'user' ? null : principalOf(actor),
      createdAt: now,
      expiresAt,
    }
    await tx.insert(fileLinks).values(link)
    audit('file_edited', {
      resource: ['storage_file', file.id],
      metadata: { ...metadataOf(file), changedFields: ['links'] },
    })
    const [creator] =
      createdBy === null
        ? []
        : await tx.select({ username: users.username }).from(users).where(eq(users.id, createdBy))
    return {
      id: link.id,
      createdBy: creator?.username ?? null,
      createdAt: now.toISOString(),
      expiresAt: expiresAt.toISOString(),
      url: addressOf(services, link.id, expiresAt),
    }
  },
})
