import { ReconnectIntegrationInput } from '@heimdall/contracts'
import { integrations } from '@heimdall/db/core'
import { and, eq, ne } from '@heimdall/db/sql'
import { findProvider } from '../../../identity/providers/index.ts'
import { signedIn } from '../../../identity/sessions/index.ts'
import { defineCommand, notFound } from '../../../kernel/index.ts'
import { whatIsNot } from '../queries.ts'
import { ConnectStarted } from './flow-started.ts'
import { openFlow } from './open-flow.ts'
import { prepareFlow } from './prepare-flow.ts'

/** Begins to connect one anew, by the same account there, with the same scopes or others. */
export const reconnectIntegration = defineCommand({
  name: 'integrations.reconnect',
  permission: 'integration:write',
  input: ReconnectIntegrationInput,
  output: ConnectStarted,
  async prepare(context) {
    const { services, input } = context
    const { db } = services.primary
    const [row] = await db
      .select({ providerId: integrations.providerId })
      .from(integrations)
      .where(and(eq(integrations.id, input.id), ne(integrations.status, 'disconnected')))
    if (!row) throw notFound(whatIsNot)
    return prepareFlow(services, context, await findProvider(db, { id: row.providerId }), input.scopes)
  },
  async run({ services, tx, actor, request, input, prepared, audit }) {
    audit.none('it is recorded when it is connected')
    const { sessionId } = signedIn(actor)
    const flow = await openFlow(services, tx, request, { ...prepared, sessionId, integrationId: input.id })
    return { url: prepared.url, flow }
  },
})
