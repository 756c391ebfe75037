import { ConnectAccountInput } from '@heimdall/contracts'
import { defineCommand, notFound, requireFresh } from '../../kernel/index.ts'
import { findProvider } from '../providers/index.ts'
import { signedIn } from '../sessions/index.ts'
import { FlowStarted } from './flow/flow-started.ts'
import { openFlow, prepareFlow } from './flow/open-flow.ts'

/** Begins the linking of one more account. Whoever finds an open browser must not plant a way in. */
export const connectAccount = defineCommand({
  name: 'links.connect',
  permission: 'self',
  input: ConnectAccountInput,
  output: FlowStarted,
  async prepare({ services, actor, request, input, now }) {
    requireFresh(signedIn(actor), now)
    const provider = await findProvider(services.primary.db, { slug: input.provider })
    const opened = await prepareFlow(services, request, provider, 'link')
    if (!provider) throw notFound('This provider')
    return { ...opened, provider }
  },
  async run({ services, tx, actor, request, prepared, audit }) {
    audit.none('it is recorded when the account is linked')
    const { sessionId } = signedIn(actor)
    const departure = { ...prepared, purpose: 'link' as const, sessionId, returnTo: '/links' }
    return { url: prepared.url, flow: await openFlow(services, tx, request, departure) }
  },
})
