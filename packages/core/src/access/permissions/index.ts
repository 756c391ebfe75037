export { createPermission } from './create-permission.ts'
export { deletePermission } from './delete-permission.ts'
export { listPermissions } from './list-permissions.ts'
export { updatePermission } from './update-permission.ts'
