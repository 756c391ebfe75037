import { providerFlows } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import { hashToken, type RequestContext, type Services } from '../../../kernel/index.ts'

/**
 * The flow that a state belongs to, once: of two that bring the same state one gets it. In another browser than the one
 * that left, it is nobody's. It is gone whatever happens next, so it is no part of the command's transaction.
 */
export async function takeFlow(services: Services, request: RequestContext, state: string | null) {
  const browser = request.cookies.providerFlow
  if (state === null || browser === undefined) return undefined
  const [flow] = await services.primary.db
    .delete(providerFlows)
    .where(
      and(eq(providerFlows.stateHash, hashToken(state)), eq(providerFlows.browserHash, hashToken(browser))),
    )
    .returning()
  return flow
}
