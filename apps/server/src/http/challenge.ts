import { type AppError, fieldError } from '@heimdall/core'
import type { FastifyRequest } from 'fastify'

/** What `configuration.ts` lets apps sign their proofs with. */
export const proofAlgorithms = ['ES256', 'RS256', 'EdDSA'] as const
const algs = `algs="${proofAlgorithms.join(' ')}"`

/** `WWW-Authenticate` of the requests that are refused otherwise than by the plain `Bearer`. */
const challenges = new WeakMap<FastifyRequest, string>()

export const challengeFor = (request: FastifyRequest): string => challenges.get(request) ?? 'Bearer'

/** Refuses a proof, or the token with it (RFC 9449, section 7.1). The text holds no quotes. */
export function refuseProof(
  request: FastifyRequest,
  error: 'invalid_dpop_proof' | 'invalid_token',
  message: string,
): AppError {
  challenges.set(request, `DPoP error="${error}", error_description="${message}", ${algs}`)
  return fieldError('UNAUTHORIZED', '', error, message)
}

/** What came as a key or a token opens nothing (RFC 6750, section 3.1). The text holds no quotes. */
export function refuseCredential(request: FastifyRequest, message: string): AppError {
  challenges.set(request, `Bearer error="invalid_token", error_description="${message}"`)
  return fieldError('UNAUTHORIZED', '', 'invalid_token', message)
}

/** Whoever has only copied a token that is bound to a key can do nothing with it (section 7.2). */
export function refuseBoundToken(request: FastifyRequest): AppError {
  const message = 'This token is bound to a key; send it as Authorization: DPoP with a proof'
  challenges.set(request, `Bearer error="invalid_token", error_description="${message}", DPoP ${algs}`)
  return fieldError('UNAUTHORIZED', '', 'invalid_token', message)
}
