import type { Transaction } from '@heimdall/db'
import { integrationFlows } from '@heimdall/db/core'
import { lt } from '@heimdall/db/sql'
import { hashToken, newId, newToken, type RequestContext, type Services } from '../../../kernel/index.ts'
import { sealFlow } from './flow-secrets.ts'
import type { PreparedFlow } from './prepare-flow.ts'

const flowSeconds = 600

/** Remembers who left for where; the state finds it again, once, in this browser and this session. */
export async function openFlow(
  services: Services,
  tx: Transaction,
  request: RequestContext,
  departure: PreparedFlow & { sessionId: string; integrationId: string | null },
): Promise<{ token: string; expiresAt: Date }> {
  const now = services.clock.now()
  // The same cookie for all tabs of a browser: two ways at once must not disturb each other.
  const token = request.cookies.providerFlow ?? newToken(services.random)
  const expiresAt = new Date(now.getTime() + flowSeconds * 1000)
  const id = newId(services)
  await tx.delete(integrationFlows).where(lt(integrationFlows.expiresAt, now))
  await tx.insert(integrationFlows).values({
    id,
    stateHash: hashToken(departure.secrets.state),
    browserHash: hashToken(token),
    providerId: departure.provider.id,
    integrationId: departure.integrationId,
    scopes: departure.scopes,
    sessionId: departure.sessionId,
    secrets: sealFlow(services, id, departure.secrets),
    expiresAt,
    createdAt: now,
  })
  return { token, expiresAt }
}
