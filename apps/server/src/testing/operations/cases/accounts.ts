import type { OperationCases } from '../operation-case.ts'

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
