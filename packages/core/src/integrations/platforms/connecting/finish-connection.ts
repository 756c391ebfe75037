import { ConnectProblem, ProviderSlug } from '@heimdall/contracts'
import { identityProviders } from '@heimdall/db/core'
import { eq, sql } from '@heimdall/db/sql'
import { z } from 'zod'
import { defineCommand, userIdOf } from '../../../kernel/index.ts'
import { arrive, FinishConnectionInput } from './arrive.ts'
import { giveBack } from './give-back.ts'
import { keepConnection } from './keep-connection.ts'
import { recordProblem } from './record-problem.ts'

/** What became of somebody who came back from a platform; the transport makes an address of it. */
const ConnectOutcome = z.discriminatedUnion('status', [
  z.object({ status: z.enum(['connected', 'reconnected']), id: z.uuid(), missing: z.number().int() }),
  z.object({ status: z.literal('failed'), problem: ConnectProblem, provider: ProviderSlug }),
])
export type ConnectOutcome = z.infer<typeof ConnectOutcome>

/** One at a time, so that the limit holds. */
const connectionLock = sql`SELECT pg_advisory_xact_lock(hashtext('heimdall integrations'))`

/** The way back from a platform. Whatever goes wrong there is an outcome and no error: a person waits for a page that says what it was. */
export const finishConnection = defineCommand({
  name: 'integrations.finish',
  permission: 'public',
  input: FinishConnectionInput,
  output: ConnectOutcome,
  prepare: arrive,
  async run(context): Promise<ConnectOutcome> {
    const { services, tx, actor, input, prepared, audit, auditFailure, afterCommit } = context
    const failed = (problem: ConnectProblem): ConnectOutcome => {
      audit.none('the failure is recorded')
      return { status: 'failed', problem, provider: input.provider }
    }
    if ('problem' in prepared) return failed(prepared.problem)
    const { provider, integrationId } = prepared
    const unkept = (problem: ConnectProblem): ConnectOutcome => {
      afterCommit(() => void giveBack(services, prepared))
      return failed(problem)
    }
    // Held to the end: it must not be deleted under what is being connected.
    const [there] = await tx
      .select({ id: identityProviders.id })
      .from(identityProviders)
      .where(eq(identityProviders.id, provider.id))
      .for('share')
    if (!there) return unkept('flow_gone')
    await tx.execute(connectionLock)
    const connectedBy = userIdOf(actor)
    const kept = await keepConnection(context, { ...prepared, connectedBy })
    if (typeof kept !== 'string') return kept
    recordProblem(auditFailure, kept, { provider, integrationId })
    return unkept(kept)
  },
})
