import { IntegrationHistory, IntegrationInput } from '@heimdall/contracts'
import { type AppError, defineCommand, fieldError, tooMany } from '../../../kernel/index.ts'
import { claimIntegration, releaseClaim } from '../claim.ts'
import { getIntegrationStats } from './get-stats.ts'
import { readStats } from './read-stats.ts'

/** Reads the figures now, for those who do not want to wait for the job. */
export const refreshIntegrationStats = defineCommand({
  name: 'integrations.refreshStats',
  permission: 'integration:write',
  input: IntegrationInput,
  output: IntegrationHistory,
  async prepare({ services, actor, request, input: { id } }) {
    const call = { actor, request }
    const claimed = await claimIntegration(services, id)
    const { name } = claimed.provider
    try {
      if (claimed.row.accessToken === null) throw needsReconnect(name)
      const { failure } = await readStats(services, call, claimed, { isAsked: true })
      if (failure?.reason === 'rate_limited') throw tooMany(failure.retryAfterSeconds ?? 60)
      if (failure) throw unreadable(name)
    } finally {
      await releaseClaim(services, claimed)
    }
    return getIntegrationStats.execute(services, call, { id })
  },
  async run({ prepared, audit }) {
    audit.none('it is recorded where the figures are kept')
    return prepared
  },
})

const needsReconnect = (platform: string) =>
  fieldError('CONFLICT', '', 'needs_reconnect', `${platform} lets nothing be read; connect it anew`)

function unreadable(platform: string): AppError {
  const message = `The figures of ${platform} can not be read right now. What was read before stays.`
  return fieldError('SERVICE_UNAVAILABLE', '', 'platform_failed', message)
}
