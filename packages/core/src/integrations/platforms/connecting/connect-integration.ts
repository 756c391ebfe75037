import { ConnectIntegrationInput } from '@heimdall/contracts'
import { findProvider } from '../../../identity/providers/index.ts'
import { signedIn } from '../../../identity/sessions/index.ts'
import { defineCommand } from '../../../kernel/index.ts'
import { ConnectStarted } from './flow-started.ts'
import { openFlow } from './open-flow.ts'
import { prepareFlow } from './prepare-flow.ts'

/** Begins to connect the community itself to an account elsewhere. */
export const connectIntegration = defineCommand({
  name: 'integrations.connect',
  permission: 'integration:write',
  input: ConnectIntegrationInput,
  output: ConnectStarted,
  async prepare(context) {
    const { services, input } = context
    const provider = await findProvider(services.primary.db, { slug: input.provider })
    return prepareFlow(services, context, provider, input.scopes)
  },
  async run({ services, tx, actor, request, prepared, audit }) {
    audit.none('it is recorded when it is connected')
    const { sessionId } = signedIn(actor)
    const flow = await openFlow(services, tx, request, { ...prepared, sessionId, integrationId: null })
    return { url: prepared.url, flow }
  },
})
