import { type LinkProblem, ProviderSlug } from '@heimdall/contracts'
import { identityProviders } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import { z } from 'zod'
import { defineCommand, networkOf, type PrepareContext, ProviderFailure } from '../../kernel/index.ts'
import { accessOf, findProvider } from '../providers/index.ts'
import type { Arrival, Arrive } from './flow/arrival.ts'
import { arriveToConfirm } from './flow/arrive-to-confirm.ts'
import { arriveToLink } from './flow/arrive-to-link.ts'
import { arriveToReconnect } from './flow/arrive-to-reconnect.ts'
import { arriveToSignIn } from './flow/arrive-to-sign-in.ts'
import { type FlowPurpose, openSealedFlow, promptOf } from './flow/flow-secrets.ts'
import { FlowOutcome } from './flow/outcome.ts'
import { recordFailure } from './flow/record-failure.ts'
import { takeFlow } from './flow/take-flow.ts'

const returnsPerNetwork = { limit: 120, windowSeconds: 900 }

const FinishFlowInput = z.object({
  provider: ProviderSlug,
  /** As the provider has written it, without the question mark. */
  query: z.string().max(8_192),
})

const arrivals: Record<FlowPurpose, Arrive> = {
  sign_in: arriveToSignIn,
  link: arriveToLink,
  reconnect: arriveToReconnect,
  step_up: arriveToConfirm,
}

interface Failed {
  problem: LinkProblem
  purpose: FlowPurpose | null
  returnTo: string
}

/**
 * The way back from a provider. Whatever goes wrong there is an outcome and no error: a person waits for a page that
 * says what it was.
 */
export const finishFlow = defineCommand({
  name: 'links.finish',
  permission: 'public',
  input: FinishFlowInput,
  output: FlowOutcome,
  prepare: arrive,
  async run(context): Promise<FlowOutcome> {
    const { tx, input, prepared, audit } = context
    const failed = ({ problem, purpose, returnTo }: Failed): FlowOutcome => ({
      status: 'failed',
      problem,
      purpose,
      provider: input.provider,
      returnTo,
    })
    if ('problem' in prepared) {
      audit.none('the failure is recorded')
      return failed(prepared)
    }
    const { provider, purpose, returnTo } = prepared
    // Held to the end: it must not be deleted or switched off under a link that is being made.
    const [inUse] = await tx
      .select({ id: identityProviders.id })
      .from(identityProviders)
      .where(and(eq(identityProviders.id, provider.id), eq(identityProviders.isEnabled, true)))
      .for('share')
    if (!inUse) {
      audit.none('nothing has changed')
      return failed({ problem: 'provider_off', purpose, returnTo })
    }
    const outcome = await arrivals[purpose](context, prepared)
    return typeof outcome === 'string' ? failed({ problem: outcome, purpose, returnTo }) : outcome
  },
})

async function arrive(context: PrepareContext<z.output<typeof FinishFlowInput>>): Promise<Arrival | Failed> {
  const { services, actor, request, input, now, auditFailure } = context
  const unknown = (problem: LinkProblem): Failed => ({ problem, purpose: null, returnTo: '/' })
  const key = `provider-return:${networkOf(request.ipAddress)}`
  if (!(await services.rateLimiter.consume(key, returnsPerNetwork)).allowed)
    return unknown('too_many_attempts')
  const callback = new URLSearchParams(input.query)
  const state = callback.get('state')
  const flow = await takeFlow(services, request, state)
  if (!flow || state === null || flow.expiresAt <= now) return unknown('flow_gone')
  const { purpose, returnTo } = flow
  // Signed out meanwhile, or somebody else by now: what was begun is not theirs.
  const isSameSession =
    flow.sessionId === null || (actor.type === 'user' && actor.sessionId === flow.sessionId)
  const provider = await findProvider(services.primary.db, { id: flow.providerId })
  if (!isSameSession || provider?.slug !== input.provider) return unknown('flow_gone')
  if (!provider.isEnabled) return { problem: 'provider_off', purpose, returnTo }
  const { codeVerifier, nonce, linkId } = openSealedFlow(services, flow)
  try {
    const secrets = { state, codeVerifier, nonce }
    const access = accessOf(services, provider)
    const profile = await services.providers.fetchProfile(access, secrets, callback, promptOf(purpose))
    return { purpose, provider, profile, linkId, returnTo }
  } catch (error) {
    if (!(error instanceof ProviderFailure)) throw error
    const problem = problems[error.reason]
    if (error.reason !== 'denied') {
      services.log.warn({ err: error, provider: provider.slug }, 'A way back from a provider was refused')
    }
    const userId = actor.type === 'user' && purpose !== 'sign_in' ? actor.userId : null
    recordFailure(auditFailure, problem, { purpose, provider: provider.slug, userId })
    return { problem, purpose, returnTo }
  }
}

const problems: Record<ProviderFailure['reason'], LinkProblem> = {
  denied: 'access_denied',
  unreachable: 'provider_unreachable',
  invalid: 'provider_failed',
}
