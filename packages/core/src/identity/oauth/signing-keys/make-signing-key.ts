import { generateKeyPair } from 'node:crypto'
import { promisify } from 'node:util'
import { hashToken, newId, type Services } from '../../../kernel/index.ts'

export const signingAlgorithms = ['RS256', 'ES256'] as const
export type SigningAlgorithm = (typeof signingAlgorithms)[number]

const generate = promisify(generateKeyPair)
const rsaBits = 2048

/** What the private part is bound to. */
export const signingKeyPlace = (id: string) => `oidc_signing_keys/${id}`

/** A new key pair, as a row: the private part is sealed under the master key. */
export async function makeSigningKey(services: Services, algorithm: SigningAlgorithm) {
  const { privateKey, publicKey } =
    algorithm === 'RS256'
      ? await generate('rsa', { modulusLength: rsaBits })
      : await generate('ec', { namedCurve: 'P-256' })
  const publicJwk = publicKey.export({ format: 'jwk' })
  const id = newId(services)
  return {
    id,
    kid: hashToken(JSON.stringify(publicJwk)).toString('base64url').slice(0, 22),
    algorithm,
    publicJwk,
    privateKey: services.secrets.wrap(
      Buffer.from(JSON.stringify(privateKey.export({ format: 'jwk' }))),
      signingKeyPlace(id),
    ),
    createdAt: services.clock.now(),
  }
}
