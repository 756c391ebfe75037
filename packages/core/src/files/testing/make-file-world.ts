import type { StoredFile } from '@heimdall/contracts'
import { files, fileUploadParts, fileUploads } from '@heimdall/db/core'
import { sql } from '@heimdall/db/sql'
import type { Call, VirusScanner } from '../../kernel/index.ts'
import {
  asKey,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
} from '../../testing/index.ts'
import { appendUpload, beginUpload, getFile, openFile, processNextFile, uploadFile } from '../index.ts'

export const unknownId = '0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7'
export const mebibyte = 1024 ** 2
export const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
export const allOfStorage = ['read', 'write', 'download', 'edit', 'delete'].map(
  (action) => `storage:${action}`,
)

export async function* pieces(...parts: readonly (Buffer | string | Error)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) {
    if (part instanceof Error) throw part
    yield Buffer.from(part)
  }
}
export async function bytesOf(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of content) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** People and a bot that may do all with files, a scanner that says what it is told to, and a store in memory. */
export async function makeFileWorld() {
  /** What the scanner says; undefined: it is away. */
  const scan: { verdict: string | null | undefined } = { verdict: null }
  const virusScanner: VirusScanner = {
    ready: async () => undefined,
    async scan(content) {
      for await (const _ of content);
      if (scan.verdict === undefined) throw new Error('The scanner is away')
      return { threat: scan.verdict }
    },
  }
  const heimdall = await createTestServices({ virusScanner })
  const person = async (username: string) =>
    asUser(heimdall, await createAccount(heimdall, { username, permissions: allOfStorage }))
  const staff = await person('Heidi')
  const upload = (call: Call, name: string, content: Buffer | string, folderId?: string) =>
    uploadFile(heimdall.services, call, {
      input: { name, ...(folderId ? { folderId } : {}) },
      sizeBytes: Buffer.byteLength(content),
      body: pieces(content),
      idempotencyKey: null,
    })
  const process = async () => {
    while (await processNextFile(heimdall.services));
  }
  const get = (id: string) => heimdall.run(getFile, staff, { id })
  return {
    heimdall,
    scan,
    staff,
    other: await person('Peter'),
    bot: await asKey(heimdall, { permissions: allOfStorage }),
    /** Without any file, folder or event. */
    async startAnew(): Promise<void> {
      scan.verdict = null
      const { db } = heimdall.services.primary
      await db.delete(files)
      await db.delete(fileUploads)
      await db.delete(fileUploadParts)
      await db.execute(sql`TRUNCATE file_folders CASCADE`)
      heimdall.blobs.stored.clear()
      heimdall.blobs.away = null
      await forgetEvents(heimdall)
    },
    upload,
    process,
    get,
    async ready(name: string, content: Buffer | string, folderId?: string): Promise<StoredFile> {
      const { id } = await upload(staff, name, content, folderId)
      await process()
      return get(id)
    },
    begin: (sizeBytes: number, call: Call = staff, name = 'film.mkv') =>
      heimdall.run(beginUpload, call, { name, sizeBytes }),
    append: (id: string, offset: number, ...parts: readonly (Buffer | string | Error)[]) =>
      appendUpload(heimdall.services, staff, { id, offset }, pieces(...parts)),
    /** A moment later: events of one millisecond have no order. */
    async contentOf(id: string): Promise<Buffer> {
      heimdall.clock.advance(1)
      return bytesOf(await (await openFile(heimdall.services, staff, id)).content())
    },
    eventTypes: async () => (await eventsInOutbox(heimdall)).map(({ eventType }) => eventType),
    keys: () => [...heimdall.blobs.stored.keys()].sort(),
  }
}
