import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Mailer } from '@heimdall/core'
import { composeMessage } from './mail-message.ts'

export interface FolderMailerOptions {
  dataDir: string
  from: string
}

/** Without a mail server: each mail becomes a file in `outbox/` of the data folder, which any mail program opens. */
export function createFolderMailer({ dataDir, from }: FolderMailerOptions): Mailer {
  const folder = join(dataDir, 'outbox')
  return {
    kind: 'folder',
    async ready() {
      // Only ours to read: others may have to pass through the data folder.
      await mkdir(folder, { recursive: true, mode: 0o700 })
    },
    async send(mail) {
      const { source } = await composeMessage(mail, from)
      const path = join(folder, `${mail.id}.eml`)
      // Whoever looks into the folder never finds half a mail.
      await writeFile(`${path}.part`, source, { mode: 0o600 })
      await rename(`${path}.part`, path)
    },
    async forget(mailIds) {
      const names = mailIds.flatMap((id) => [`${id}.eml`, `${id}.eml.part`])
      await Promise.all(names.map((name) => rm(join(folder, name), { force: true })))
    },
  }
}
