export * from './change-password.ts'
export * from './check-new-password.ts'
export * from './create-password-hasher.ts'
export * from './require-new-password.ts'
