import { ZodError } from 'zod'
import { type Call, PlatformFailure, type Services } from '../../../kernel/index.ts'
import type { Claimed } from '../claim.ts'
import { createReader } from '../create-reader.ts'
import { platforms } from '../kinds/index.ts'
import { recordValidation } from './record-validation.ts'

/** Asks a platform that wants to be asked whether the access still holds, and writes down what it said. */
export async function validateAccess(services: Services, call: Call, claimed: Claimed): Promise<void> {
  const { row, provider } = claimed
  const outcome = await ask(services, claimed, platforms[provider.kind].validate)
  await recordValidation.execute(services, call, { id: row.id, claimedAt: row.claimedAt, outcome })
}

async function ask(
  services: Services,
  claimed: Claimed,
  validate: (typeof platforms)[keyof typeof platforms]['validate'],
) {
  try {
    const scopes = (await validate?.(createReader(services, claimed)))?.scopes ?? null
    return { holds: true as const, scopes: scopes && [...scopes] }
  } catch (error) {
    if (!(error instanceof PlatformFailure || error instanceof ZodError)) throw error
    const isRevoked = error instanceof PlatformFailure && error.reason === 'revoked'
    const statusCode = error instanceof PlatformFailure ? error.statusCode : null
    return isRevoked ? { holds: false as const, statusCode } : { holds: null }
  }
}
