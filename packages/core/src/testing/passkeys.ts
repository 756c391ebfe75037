import { addPasskey, beginPasskey } from '../identity/passkeys/index.ts'
import type { UserCall } from './calls.ts'
import {
  type AuthenticatorOptions,
  createSoftwareAuthenticator,
  type SoftwareAuthenticator,
} from './software-authenticator.ts'
import type { TestServices } from './test-services.ts'

/** A passkey of whoever calls, made as a browser does, and the authenticator that holds it. */
export async function registerPasskey(
  heimdall: TestServices,
  call: UserCall,
  options: Partial<AuthenticatorOptions> = {},
): Promise<{ id: string; authenticator: SoftwareAuthenticator }> {
  const authenticator = createSoftwareAuthenticator({ origin: heimdall.services.publicUrl, ...options })
  const creation = await heimdall.run(beginPasskey, call, {})
  const { id } = await heimdall.run(addPasskey, call, { credential: authenticator.create(creation) })
  return { id, authenticator }
}
