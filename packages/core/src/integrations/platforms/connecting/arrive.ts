import { type ConnectProblem, ProviderSlug } from '@heimdall/contracts'
import { integrations } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { z } from 'zod'
import { accessOf, findProvider } from '../../../identity/providers/index.ts'
import {
  type ExternalProfile,
  holds,
  networkOf,
  type PlatformTokens,
  type PrepareContext,
  ProviderFailure,
  type Services,
} from '../../../kernel/index.ts'
import { connectable, type PlatformRow } from '../connectable.ts'
import { postponeRevocation } from '../ending/postpone-revocation.ts'
import { withRevocationLock } from '../ending/with-revocation-lock.ts'
import { openSealedFlow } from './flow-secrets.ts'
import { giveBack } from './give-back.ts'
import { recordProblem } from './record-problem.ts'
import { takeFlow } from './take-flow.ts'

const returnsPerNetwork = { limit: 120, windowSeconds: 900 }

export const FinishConnectionInput = z.object({
  provider: ProviderSlug,
  /** As the platform has written it, without the question mark. */
  query: z.string().max(8_192),
})

/** A platform has said whose account it is, and given access to it. */
export interface Connection {
  provider: PlatformRow
  /** The one that is connected anew. */
  integrationId: string | null
  requestedScopes: string[]
  profile: ExternalProfile
  tokens: PlatformTokens
}

/** Takes the flow, and turns what the browser brought back into tokens. */
export async function arrive(
  context: PrepareContext<z.output<typeof FinishConnectionInput>>,
): Promise<Connection | { problem: ConnectProblem }> {
  const { services, actor, request, input, now, auditFailure } = context
  const key = `integration-return:${networkOf(request.ipAddress)}`
  if (!(await services.rateLimiter.consume(key, returnsPerNetwork)).allowed)
    return { problem: 'too_many_attempts' }
  const callback = new URLSearchParams(input.query)
  const state = callback.get('state') ?? ''
  const flow = await takeFlow(services, request, state)
  // Signed out meanwhile, or somebody else by now: what was begun is not theirs.
  const isSameSession = actor.type === 'user' && actor.sessionId === flow?.sessionId
  if (!flow || flow.expiresAt <= now || !isSameSession) return { problem: 'flow_gone' }
  const provider = await findProvider(services.primary.db, { id: flow.providerId })
  if (provider?.slug !== input.provider || !connectable(provider)) return { problem: 'flow_gone' }
  const { integrationId } = flow
  const refuse = (problem: ConnectProblem) => {
    recordProblem(auditFailure, problem, { provider, integrationId })
    return { problem }
  }
  // Taken away since they left.
  if (!holds(actor, 'integration:write')) return refuse('not_allowed')
  const access = { ...accessOf(services, provider), scopes: flow.scopes }
  try {
    const secrets = { state, ...openSealedFlow(services, flow) }
    const { profile, tokens } = await withRevocationLock(services, provider.id, 'connect', async (tx) => {
      const given = await services.providers.connect(access, secrets, callback, 'consent')
      await postponeRevocation(services, tx, provider.id, given.profile)
      return given
    })
    if (integrationId !== null && !(await isOf(services, integrationId, profile))) {
      // Nobody here asked for this account.
      await giveBack(services, { provider, profile, tokens })
      return refuse('other_account')
    }
    return { provider, integrationId, requestedScopes: flow.scopes, profile, tokens }
  } catch (error) {
    if (!(error instanceof ProviderFailure)) throw error
    if (error.reason !== 'denied') {
      services.log.warn({ err: error, provider: provider.slug }, 'A way back from a platform was refused')
    }
    return refuse(problems[error.reason])
  }
}

const problems: Record<ProviderFailure['reason'], ConnectProblem> = {
  denied: 'access_denied',
  unreachable: 'provider_unreachable',
  invalid: 'provider_failed',
}

async function isOf({ primary }: Services, id: string, { subject }: ExternalProfile): Promise<boolean> {
  const [row] = await primary.db
    .select({ externalId: integrations.externalId })
    .from(integrations)
    .where(eq(integrations.id, id))
  return row?.externalId === subject
}
