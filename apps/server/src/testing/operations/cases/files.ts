import { z } from 'zod'
import { eventually } from '../../eventually.ts'
import { call } from '../../http-client.ts'
import type { OperationCases } from '../operation-case.ts'
import type { World } from '../world.ts'

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const bytes = Buffer.from([0, 1, 2, 3])
const File = z.object({ id: z.string(), state: z.string() })

/** A file that is ready. */
async function file({ server, key }: World, body = pixel): Promise<{ id: string }> {
  const answer = await fetch(`${server.url}/v1/files?name=pixel.png`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}` },
    body: new Uint8Array(body),
  })
  const { id } = File.parse(await answer.json())
  await eventually(async () => {
    const { state } = File.parse((await call(server, `GET /v1/files/${id}`, { key })).json)
    if (state !== 'ready') throw new Error(`The file is ${state}`)
  })
  return { id }
}
const folder = async (world: World) =>
  (await world.post('/v1/file-folders', { name: world.unique('Folder ') })).id
const newFile = async (world: World) => ({ path: await file(world) })

export const files: OperationCases = {
  listFiles: {
    async happy(world) {
      await file(world)
      return { query: { scope: 'all', q: 'pixel', order: 'name' } }
    },
  },
  getFile: { happy: newFile },
  updateFile: {
    happy: async (world) => ({ ...(await newFile(world)), body: { name: 'dot.png', description: 'A dot' } }),
  },
  deleteFile: { happy: newFile },
  getFileUsage: { happy: async () => ({}) },
  listUploads: { happy: async () => ({}) },
  uploadFile: {
    happy: async () => ({
      query: { name: 'notes.txt' },
      headers: { 'content-type': 'application/octet-stream' },
      body: 'Grüezi',
    }),
    invalid: { query: { name: 'a/b' } },
  },
  downloadFile: {
    happy: async (world) => ({ path: await file(world, bytes) }),
    invalid: { query: { inline: 'perhaps' } },
  },
  getFileThumbnail: { happy: newFile, invalid: 'nothing can be wrong' },
  listFileLinks: { happy: newFile },
  createFileLink: {
    happy: async (world) => ({ ...(await newFile(world)), body: { expiresInSeconds: 3_600 } }),
  },
  revokeFileLink: {
    async happy(world) {
      const { id } = await file(world)
      const link = await world.post(`/v1/files/${id}/links`, { expiresInSeconds: 3_600 })
      return { path: { id, linkId: link.id } }
    },
  },
  listFileFolders: { happy: async () => ({}) },
  createFileFolder: { happy: (world) => ({ body: { name: world.unique('Folder ') } }) },
  updateFileFolder: {
    happy: async (world) => ({ path: { id: await folder(world) }, body: { name: world.unique('Other ') } }),
  },
  deleteFileFolder: { happy: async (world) => ({ path: { id: await folder(world) } }) },
}
