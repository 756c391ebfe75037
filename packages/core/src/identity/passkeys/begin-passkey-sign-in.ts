import { NoInput, PasskeyRequest } from '@heimdall/contracts'
import { defineCommand, networkOf, tooMany } from '../../kernel/index.ts'
import { passkeyRequest } from './passkey-request.ts'

/** Every visit of the sign-in page asks once, so that browsers can offer passkeys by themselves. */
const perNetwork = { limit: 300, windowSeconds: 900 }

/** A challenge for whoever signs in by passkey. Asks for no name, so it can not tell who has an account. */
export const beginPasskeySignIn = defineCommand({
  name: 'passkeys.beginSignIn',
  permission: 'public',
  input: NoInput,
  output: PasskeyRequest,
  async prepare({ services, request }) {
    const key = `passkey-challenge:${networkOf(request.ipAddress)}`
    const limit = await services.rateLimiter.consume(key, perNetwork)
    if (!limit.allowed) throw tooMany(limit.retryAfterSeconds)
  },
  async run({ services, tx, audit }) {
    audit.none('a question to the browser; what becomes of it is recorded')
    return passkeyRequest(services, tx, { purpose: 'sign_in', userId: null })
  },
})
