export { confirmIdentity } from './confirm-identity.ts'
export { type Confirmation, confirmation, confirmSession } from './confirm-session.ts'
export { confirmationWays } from './confirmation-ways.ts'
export { getConfirmationWays } from './get-confirmation-ways.ts'
