import { hash } from 'node:crypto'
import type { JWTVerifyResult } from 'jose'
import { proofAlgorithms } from './challenge.ts'

// Loaded with the first proof: most Heimdalls never see one.
const jose = () => import('jose')

/** As at the token endpoint: clocks differ, and each proof counts once anyway. */
const proofSeconds = 300

export interface ProvenRequest {
  method: string
  /** The public address, without query. */
  address: string
  token: string
  now: Date
}

export interface Proof {
  /** Thumbprint of the key that has signed it (RFC 7638). */
  jkt: string
  jti: string
  /** Until then it has to be remembered as used. */
  expiresAt: Date
}

export class BadProof extends Error {
  override name = 'BadProof'
}

/** Checks all that a proof says by itself (RFC 9449, section 4.3). Throws a BadProof. */
export async function checkProof(
  proof: string | string[] | undefined,
  { method, address, token, now }: ProvenRequest,
): Promise<Proof> {
  if (typeof proof !== 'string' || proof === '') throw new BadProof('The header DPoP has to hold one proof')
  const { protectedHeader, payload } = await verified(proof, now)
  const { jti, iat, htm, htu, ath, nonce } = payload
  if (typeof jti !== 'string' || jti === '' || jti.length > 256) throw new BadProof('The proof has no jti')
  if (typeof iat !== 'number') throw new BadProof('The proof has no iat')
  if (Math.abs(now.getTime() / 1000 - iat) > proofSeconds) {
    throw new BadProof('The iat of the proof is not recent; check the clock')
  }
  if (htm !== method) throw new BadProof(`The htm of the proof is not ${method}`)
  if (typeof htu !== 'string' || withoutQuery(htu) !== withoutQuery(address)) {
    throw new BadProof('The htu of the proof is not this address')
  }
  if (ath !== hash('sha256', token, 'base64url'))
    throw new BadProof('The ath of the proof is not of this token')
  if (nonce !== undefined) throw new BadProof('No nonce was given out, so the proof can have none')
  // EmbeddedJWK has checked that it is there, and public.
  const { calculateJwkThumbprint } = await jose()
  const jkt = await calculateJwkThumbprint(protectedHeader.jwk ?? {})
  return { jkt, jti, expiresAt: new Date((iat + proofSeconds) * 1000) }
}

async function verified(proof: string, now: Date): Promise<JWTVerifyResult> {
  const { EmbeddedJWK, jwtVerify } = await jose()
  const options = { typ: 'dpop+jwt', algorithms: [...proofAlgorithms], currentDate: now }
  try {
    return await jwtVerify(proof, EmbeddedJWK, options)
  } catch {
    throw new BadProof('The proof is no JWT of type dpop+jwt, signed by the public key in its header')
  }
}

/** Section 4.3, step 9: neither query nor fragment count; how an address is written does not either. */
function withoutQuery(address: string): string | null {
  const url = URL.parse(address)
  return url && `${url.origin}${url.pathname}`
}
