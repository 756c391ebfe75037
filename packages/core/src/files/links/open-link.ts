import { fileLinks } from '@heimdall/db/core'
import { and, eq, gt } from '@heimdall/db/sql'
import { anonymous, type Call, notFound, type Services } from '../../kernel/index.ts'
import { type OpenedFile, openFor } from '../content/index.ts'
import { linkOf } from './link-address.ts'
import { makerMay } from './maker-may.ts'

/** Whoever has the address comes by it, whoever they are besides, while whoever made it may still download. */
export async function openFileLink(services: Services, call: Call, path: string): Promise<OpenedFile> {
  const now = services.clock.now()
  const linkId = linkOf(services, path)
  const [link] =
    linkId === null
      ? []
      : await services.primary.db
          .select({ id: fileLinks.id, fileId: fileLinks.fileId })
          .from(fileLinks)
          .where(and(eq(fileLinks.id, linkId), gt(fileLinks.expiresAt, now), makerMay(now)))
  if (!link) throw notFound('This link, or the file that it led to,')
  return openFor(services, { ...call, actor: anonymous }, link.fileId, link.id)
}
