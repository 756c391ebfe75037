import type { OperationCases } from '../operation-case.ts'
import type { World } from '../world.ts'

const somebody = async (world: World) => ({ path: { userId: (await world.person()).id } })
async function leaving(world: World) {
  const { id, cookie } = await world.person()
  await world.ask('POST /v1/users/me/deletion', { as: { cookie } })
  return { path: { userId: id } }
}
async function linked(world: World) {
  const { externalId } = await world.linked()
  return { path: { provider: 'discord', externalId } }
}
const notASlug = { path: { provider: 'Not a slug', externalId: '1' } }

export const users: OperationCases = {
  listUsers: { happy: () => ({ query: { state: 'no_two_factor', limit: '3' } }) },
  getUser: { happy: somebody },
  getUsernames: {
    happy: (world) => ({ query: { ids: [world.admin.id, 'somebody else'] } }),
    invalid: { query: {} },
  },
  lookUpUser: {
    async happy(world) {
      const { externalId } = await world.linked()
      return { query: { provider: 'discord', externalId } }
    },
  },
  renameUser: {
    happy: async (world) => ({ ...(await somebody(world)), body: { username: world.unique('renamed') } }),
  },
  markUserEmailVerified: { happy: somebody },
  banUser: { happy: async (world) => ({ ...(await somebody(world)), body: { reason: 'Spam' } }) },
  banLinkedUser: { happy: async (world) => ({ ...(await linked(world)), body: { reason: 'Spam' } }) },
  unbanUser: { happy: async (world) => ({ ...(await somebody(world)), body: {} }) },
  unbanLinkedUser: { happy: async (world) => ({ ...(await linked(world)), body: {} }), invalid: notASlug },
  forceUserPasswordReset: { happy: somebody },
  resetUserTwoFactor: {
    async happy(world) {
      const { id } = await world.withTotp()
      return { path: { userId: id }, body: { reason: 'Lost the phone' } }
    },
  },
  getUserDeletion: { happy: leaving },
  cancelUserDeletion: { happy: leaving },
  scheduleUserDeletion: {
    happy: async (world) => ({ ...(await somebody(world)), body: { reason: 'Asked for it' } }),
  },
  setUserPrivacyMode: {
    happy: async (world) => ({ ...(await somebody(world)), body: { privacyMode: true } }),
  },
  forceDeleteUser: {
    happy: async (world) => ({ ...(await somebody(world)), body: { reason: 'Asked for it' } }),
  },
  listUserSessions: { happy: somebody },
  endUserSessions: { happy: somebody },
  revokeUserSession: {
    async happy(world) {
      const { id, sessionId } = await world.person()
      return { path: { userId: id, sessionId } }
    },
  },
  listUserLinks: { happy: somebody },
  unlinkUserAccount: {
    async happy(world) {
      const { id, linkId } = await world.linked()
      return { path: { userId: id, id: linkId }, query: { reason: 'Not theirs' } }
    },
  },
  listMyLinks: { happy: async (world) => ({ as: { cookie: (await world.linked()).cookie } }) },
  makeLinkPrimary: {
    async happy(world) {
      const { cookie, linkId } = await world.linked(2)
      return { as: { cookie }, path: { id: linkId } }
    },
  },
  unlinkMyAccount: {
    async happy(world) {
      const { cookie, linkId } = await world.linked()
      return { as: { cookie }, path: { id: linkId } }
    },
  },
}
