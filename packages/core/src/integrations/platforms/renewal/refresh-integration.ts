import { Integration, IntegrationInput } from '@heimdall/contracts'
import { AppError, defineCommand, fieldError } from '../../../kernel/index.ts'
import { claimIntegration, releaseClaim } from '../claim.ts'
import { readIntegration } from '../queries.ts'
import { renewAccess } from './renew-access.ts'

/** New tokens now, for those who do not want to wait for the job. */
export const refreshIntegration = defineCommand({
  name: 'integrations.refresh',
  permission: 'integration:write',
  input: IntegrationInput,
  output: Integration,
  async prepare({ services, actor, request, input: { id } }) {
    const claimed = await claimIntegration(services, id)
    try {
      // The access that is there may still work: the job takes it away at its end, and not before.
      if (claimed.row.refreshToken === null) {
        throw failureOf({ reason: 'no_refresh_token' }, claimed.provider.name)
      }
      const { failure } = await renewAccess(services, { actor, request }, claimed)
      if (failure) throw failureOf(failure, claimed.provider.name)
    } finally {
      await releaseClaim(services, claimed)
    }
  },
  async run({ tx, input: { id }, audit }) {
    audit.none('it is recorded where the tokens are kept')
    return readIntegration(tx, id)
  },
})

function failureOf(
  { reason, retryAfterSeconds }: { reason: string; retryAfterSeconds?: number | null | undefined },
  platform: string,
): AppError {
  if (reason === 'revoked' || reason === 'answer_lost' || reason === 'no_refresh_token') {
    return fieldError('CONFLICT', '', 'needs_reconnect', `${platform} gives no new access; connect it anew`)
  }
  const message = `${platform} gives no new access right now. It is tried again by itself.`
  return new AppError('SERVICE_UNAVAILABLE', message, {
    issues: [{ path: [], code: 'platform_failed', message }],
    ...(retryAfterSeconds ? { retryAfterSeconds } : {}),
  })
}
