import { LinkInput } from '@heimdall/contracts'
import { defineCommand, notFound } from '../../kernel/index.ts'
import { signedIn } from '../sessions/index.ts'
import { FlowStarted } from './flow/flow-started.ts'
import { openFlow, prepareFlow } from './flow/open-flow.ts'
import { findLink } from './queries.ts'

/** Begins the renewal of what is shown of a linked account. */
export const reconnectAccount = defineCommand({
  name: 'links.reconnect',
  permission: 'self',
  input: LinkInput,
  output: FlowStarted,
  async prepare({ services, actor, request, input }) {
    const found = await findLink(services.primary.db, { id: input.id, userId: signedIn(actor).userId })
    if (!found) throw notFound('This linked account')
    const opened = await prepareFlow(services, request, found.provider, 'reconnect')
    return { ...opened, provider: found.provider }
  },
  async run({ services, tx, actor, request, input, prepared, audit }) {
    audit.none('it is recorded when the account is reconnected')
    const { sessionId } = signedIn(actor)
    const departure = { ...prepared, purpose: 'reconnect' as const, sessionId, linkId: input.id }
    const flow = await openFlow(services, tx, request, { ...departure, returnTo: '/links' })
    return { url: prepared.url, flow }
  },
})
