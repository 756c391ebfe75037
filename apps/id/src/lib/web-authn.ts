import type { PasskeyCreation, PasskeyList, PasskeyRequest } from '@heimdall/contracts'
import { PasskeyFailure, type PasskeyFailureReason } from './passkey-failure.ts'

/** Browsers have it on secure pages alone. */
export const hasPasskeys = (): boolean => typeof window.PublicKeyCredential === 'function'

/** Whether the browser offers passkeys where it offers saved names. */
export const offersPasskeys = async (): Promise<boolean> =>
  hasPasskeys() && ((await window.PublicKeyCredential.isConditionalMediationAvailable?.()) ?? false)

// Imported where it is needed: most visitors never do, and only what is taken out by name is built in.

/** Has the browser make a passkey. Throws a PasskeyFailure. */
export async function makePasskey(optionsJSON: PasskeyCreation) {
  const { startRegistration } = await import('@simplewebauthn/browser')
  return startRegistration({ optionsJSON }).catch(rethrow)
}

/** Has the browser ask for a passkey; with `autofill` it waits until somebody picks one from the saved names. */
export async function askForPasskey(optionsJSON: PasskeyRequest, { autofill = false } = {}) {
  const { startAuthentication } = await import('@simplewebauthn/browser')
  return startAuthentication({ optionsJSON, useBrowserAutofill: autofill }).catch(rethrow)
}

/** Takes the question back that is open, if one is. */
export async function stopAsking(): Promise<void> {
  const { WebAuthnAbortService } = await import('@simplewebauthn/browser')
  WebAuthnAbortService.cancelCeremony()
}

const reasons: Readonly<Record<string, PasskeyFailureReason>> = {
  AbortError: 'interrupted',
  NotAllowedError: 'given_up',
  // The authenticator has one for this account already.
  InvalidStateError: 'exists',
}

function rethrow(error: unknown): never {
  const name = error instanceof Error ? error.name : ''
  throw new PasskeyFailure(reasons[name] ?? 'impossible', error)
}

/** Newer browsers pass these on to password managers; TypeScript does not know all of them yet. */
interface Signals {
  signalUnknownCredential?: (options: { rpId: string; credentialId: string }) => Promise<void>
  signalAllAcceptedCredentials?: (options: PasskeyList['accepted']) => Promise<void>
}
const signals = (): Signals => (hasPasskeys() ? (window.PublicKeyCredential as Signals) : {})

/** A password manager offers a passkey that no account has any more: it had better stop. */
export function forgetPasskey(rpId: string, credentialId: string): void {
  // A courtesy: whether anybody listens makes no difference here.
  signals()
    .signalUnknownCredential?.({ rpId, credentialId })
    .catch(() => undefined)
}

/** Tells password managers which passkeys this account has, so that they drop the others. */
export function keepOnlyPasskeys(accepted: PasskeyList['accepted']): void {
  signals()
    .signalAllAcceptedCredentials?.(accepted)
    .catch(() => undefined)
}
