import { oidcSigningKeys } from '@heimdall/db/core'
import { z } from 'zod'
import type { Services } from '../../../kernel/index.ts'
import { signingKeyPlace } from './make-signing-key.ts'

/** A private JWK that we have made ourselves. */
const PrivateJwk = z.looseObject({ kty: z.enum(['RSA', 'EC']) })

export type SigningJwk = z.infer<typeof PrivateJwk> & { kid: string; alg: 'ES256' | 'RS256'; use: 'sig' }

const order = { active: 0, next: 1, retired: 2 } as const

/** All keys that signatures may be checked with; the first of each kind signs. */
export async function readSigningKeys({ primary, secrets }: Services): Promise<SigningJwk[]> {
  const rows = await primary.db.select().from(oidcSigningKeys)
  return rows
    .sort((a, b) => order[a.state] - order[b.state] || b.createdAt.getTime() - a.createdAt.getTime())
    .map(({ id, kid, algorithm, privateKey }) => ({
      ...PrivateJwk.parse(JSON.parse(secrets.unwrap(privateKey, signingKeyPlace(id)).toString())),
      kid,
      alg: algorithm,
      use: 'sig' as const,
    }))
}
