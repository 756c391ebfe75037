export * from './create-permission.ts'
export * from './delete-permission.ts'
export * from './list-permissions.ts'
export * from './update-permission.ts'
