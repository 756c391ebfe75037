import { integrationFlows } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import { hashToken, type RequestContext, type Services } from '../../../kernel/index.ts'

/**
 * The flow that a state belongs to, once: of two that bring the same state one gets it. In another browser than the one
 * that left, it is nobody's. It is gone whatever happens next, so it is no part of the command's transaction.
 */
export async function takeFlow(services: Services, request: RequestContext, state: string) {
  const browser = request.cookies.providerFlow
  if (browser === undefined) return undefined
  const { stateHash, browserHash } = integrationFlows
  const [flow] = await services.primary.db
    .delete(integrationFlows)
    .where(and(eq(stateHash, hashToken(state)), eq(browserHash, hashToken(browser))))
    .returning()
  return flow
}
