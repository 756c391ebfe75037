export { assignRole } from './assign-role.ts'
export {
  assignLinkedRole,
  assignUserRole,
  listLinkedRoles,
  listUserRoles,
  removeLinkedRole,
  removeUserRole,
} from './assignments/index.ts'
export { checkPermissionsExist } from './check-permissions-exist.ts'
export {
  countingRolesOfUser,
  grantedPermissionsOfUser,
  hasSecondFactor,
  isHeldBack,
  owesSecondFactor,
  permissionsOfKeyRoles,
  permissionsOfUser,
  rolesOfUser,
} from './effective-permissions.ts'
export { ensureSystemAccess } from './ensure-system-access.ts'
export { can, checkMany, checkPermissions, explainAccess, listHolders } from './explain/index.ts'
export { keepSuperAdmin } from './keep-super-admin.ts'
export { getMatrix, updateMatrix } from './matrix/index.ts'
export { createPermission, deletePermission, listPermissions, updatePermission } from './permissions/index.ts'
export { refuseBeyond } from './refuse-beyond.ts'
export { permissionBeyond, refuseIfOutranked } from './refuse-if-outranked.ts'
export { requireSuperAdmin } from './require-super-admin.ts'
export { findRole, permissionsOfRole } from './role-queries.ts'
export {
  createRole,
  deleteRole,
  getRole,
  listRoleMembers,
  listRoles,
  listWithoutSecondFactor,
  updateRole,
} from './roles/index.ts'
export { superAdminExists } from './super-admin-exists.ts'
export { userOfLink } from './user-of-link.ts'
export { accountsWithoutSecondFactor } from './without-second-factor.ts'
