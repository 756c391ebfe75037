export { bannedError } from './banned-error.ts'
export { checkPassword, invalidCredentials, type PasswordContext } from './check-password.ts'
export { completeSignIn } from './complete-sign-in.ts'
export { getPendingSignIn } from './get-pending-sign-in.ts'
export { SignedIn, SignInOutcome } from './outcome.ts'
export {
  findPendingSignIn,
  type PendingSignIn,
  refuseAnswer,
  signInGone,
  takePendingSignIn,
  tryPendingSignIn,
} from './pending-sign-in.ts'
export { secondFactorsOf } from './second-factors-of.ts'
export { type DuePasswordContext, setDuePassword } from './set-due-password.ts'
export { endTrust, type SignInDevice } from './sign-in-device.ts'
export { type HowSignedIn, type SignInContext, type SignInMethod, startSession } from './start-session.ts'
export { tidySignIns } from './tidy-sign-ins.ts'
export { requireWayToSignIn, type WaysToSignIn } from './ways-to-sign-in.ts'
