export * from './assign-role.ts'
export * from './effective-permissions.ts'
export * from './ensure-system-access.ts'
export * from './super-admin-exists.ts'
