/**
 * Why the browser has handed over no passkey. `given_up`: cancelled, timed out, or none there: browsers do not tell
 * which. `interrupted`: the page itself has asked for something else.
 */
export type PasskeyFailureReason = 'given_up' | 'interrupted' | 'exists' | 'impossible'

export class PasskeyFailure extends Error {
  override name = 'PasskeyFailure'
  readonly reason: PasskeyFailureReason

  constructor(reason: PasskeyFailureReason, cause: unknown) {
    super(`No passkey: ${reason}`, { cause })
    this.reason = reason
  }
}
