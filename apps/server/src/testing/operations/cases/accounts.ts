import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { dataExportJobs } from '@heimdall/db/core'
import type { OperationCases } from '../operation-case.ts'
import type { World } from '../world.ts'

const image = 'UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA=='
const newPassword = 'a bridge of seven colours'

export const accounts: OperationCases = {
  getMe: { happy: () => ({}) },
  updateMe: { happy: () => ({ body: { locale: 'de' } }) },
  uploadMyAvatar: { happy: () => ({ body: { image } }) },
  deleteMyAvatar: { happy: () => ({}) },
  changeMyPassword: {
    async happy(world) {
      const { cookie, password } = await world.person()
      return { as: { cookie }, body: { currentPassword: password, newPassword } }
    },
  },
  listMySessions: { happy: () => ({}) },
  revokeMySession: {
    async happy(world) {
      const { cookie, sessionId } = await world.person()
      return { as: { cookie }, path: { id: sessionId } }
    },
  },
  revokeMyOtherSessions: {
    happy: async (world) => ({ as: { cookie: (await world.person()).cookie } }),
  },
  getMyDeletion: { happy: () => ({}) },
  exportMyData: { happy: async (world) => ({ as: { cookie: (await world.person()).cookie } }) },
  fetchMyDataExport: {
    async happy(world) {
      const { id: userId, cookie } = await world.person()
      return { path: { id: await readyExport(world, userId) }, as: { cookie } }
    },
  },
  getMyDataExportState: { happy: async (world) => ({ as: { cookie: (await world.person()).cookie } }) },
  requestMyDataExport: { happy: async (world) => ({ as: { cookie: (await world.person()).cookie } }) },
  listMyDataExports: { happy: async (world) => ({ as: { cookie: (await world.person()).cookie } }) },
  requestMyDeletion: {
    happy: async (world) => ({ as: { cookie: (await world.person()).cookie } }),
  },
  cancelMyDeletion: {
    async happy(world) {
      const { cookie } = await world.person()
      await world.ask('POST /v1/users/me/deletion', { as: { cookie } })
      return { as: { cookie } }
    },
  },
}

async function readyExport({ server }: World, userId: string): Promise<string> {
  const { primary, blobs } = server.services
  const id = randomUUID()
  const now = new Date()
  const expiresAt = new Date(now.getTime() + 86_400_000)
  await blobs.write(`exports/${id}.zip`, Readable.from([Buffer.from('PK')]))
  await primary.db
    .insert(dataExportJobs)
    .values({ id, userId, state: 'ready', locale: 'en', sizeBytes: 2, createdAt: now, expiresAt })
  return id
}
