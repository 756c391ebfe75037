export * from './confirm-identity.ts'
export * from './confirm-session.ts'
export { confirmationWays } from './confirmation-ways.ts'
export * from './get-confirmation-ways.ts'
