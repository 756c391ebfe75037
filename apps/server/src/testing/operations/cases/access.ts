import { z } from 'zod'
import type { OperationCases } from '../operation-case.ts'
import type { World } from '../world.ts'

const Matrix = z.object({
  revision: z.string(),
  permissions: z.array(z.object({ id: z.string(), name: z.string() })),
})

const newRole = (world: World) => world.post('/v1/roles', { name: world.unique('Choir ') })
const newPermission = (world: World) =>
  world.post('/v1/permissions', { name: `song:action_${world.unique('n')}` })

export const access: OperationCases = {
  listRoles: { happy: () => ({}) },
  getRole: { happy: async (world) => ({ path: { roleId: (await newRole(world)).id } }) },
  createRole: { happy: (world) => ({ body: { name: world.unique('Choir '), permissions: ['audit:read'] } }) },
  updateRole: {
    happy: async (world) => ({ path: { roleId: (await newRole(world)).id }, body: { description: 'Sings' } }),
  },
  deleteRole: { happy: async (world) => ({ path: { roleId: (await newRole(world)).id } }) },
  listRoleMembers: { happy: async (world) => ({ path: { roleId: (await newRole(world)).id } }) },
  getPermissionMatrix: { happy: () => ({}) },
  updatePermissionMatrix: {
    async happy(world) {
      const { id: roleId } = await newRole(world)
      const { json } = await world.ask('GET /v1/permission-matrix')
      const { revision, permissions } = Matrix.parse(json)
      const permissionId = permissions.find(({ name }) => name === 'audit:read')?.id
      return { body: { revision, changes: [{ roleId, permissionId, granted: true }] } }
    },
  },
  listPermissions: { happy: () => ({}) },
  createPermission: { happy: (world) => ({ body: { name: `song:action_${world.unique('n')}` } }) },
  updatePermission: {
    happy: async (world) => ({
      path: { permissionId: (await newPermission(world)).id },
      body: { description: 'Request a song' },
    }),
  },
  deletePermission: { happy: async (world) => ({ path: { permissionId: (await newPermission(world)).id } }) },
  listPermissionHolders: { happy: () => ({ query: { permission: 'audit:read' } }) },
  explainUserPermissions: { happy: (world) => ({ path: { userId: world.admin.id } }) },
  checkPermissions: {
    happy: (world) => ({ query: { userId: world.admin.id, permission: ['audit:read', 'no:such'] } }),
  },
  checkPermissionsOfMany: {
    happy: (world) => ({
      body: {
        accounts: [{ userId: world.admin.id }, { provider: 'discord', externalId: '1' }],
        permissions: ['audit:read'],
      },
    }),
  },
  listUserRoles: { happy: (world) => ({ path: { userId: world.admin.id } }) },
  assignUserRole: {
    happy: async (world) => ({
      path: { userId: (await world.person()).id, role: 'moderator' },
      body: { reason: 'Knows everybody' },
    }),
  },
  removeUserRole: {
    happy: async (world) => ({ path: { userId: (await world.person()).id, role: 'moderator' } }),
  },
  listLinkedAccountRoles: {
    happy: async (world) => ({ path: await linkOf(world) }),
    invalid: { path: { provider: 'Not a slug', externalId: '1' } },
  },
  assignLinkedAccountRole: {
    happy: async (world) => ({ path: { ...(await linkOf(world)), role: 'moderator' }, body: {} }),
  },
  removeLinkedAccountRole: {
    happy: async (world) => ({ path: { ...(await linkOf(world)), role: 'moderator' } }),
    invalid: { path: { provider: 'Not a slug', externalId: '1', role: 'moderator' } },
  },
}

async function linkOf(world: World) {
  const { externalId } = await world.linked()
  return { provider: 'discord', externalId }
}
