export * from './confirm-identity.ts'
export * from './confirm-session.ts'
export * from './get-confirmation-ways.ts'
