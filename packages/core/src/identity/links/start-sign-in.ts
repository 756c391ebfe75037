import { StartSignInInput } from '@heimdall/contracts'
import { defineCommand, notFound } from '../../kernel/index.ts'
import { findProvider } from '../providers/index.ts'
import { FlowStarted } from './flow/flow-started.ts'
import { openFlow, prepareFlow } from './flow/open-flow.ts'

/** Begins a sign-in with an account elsewhere, or a registration, if that account is new here. */
export const startSignIn = defineCommand({
  name: 'links.startSignIn',
  permission: 'public',
  input: StartSignInInput,
  output: FlowStarted,
  async prepare({ services, request, input }) {
    const provider = await findProvider(services.primary.db, { slug: input.provider })
    const opened = await prepareFlow(services, request, provider, 'sign_in')
    if (!provider) throw notFound('This provider')
    return { ...opened, provider }
  },
  async run({ services, tx, request, input, prepared, audit }) {
    audit.none('it is recorded where the sign-in ends')
    const { returnTo } = input
    const departure = { ...prepared, purpose: 'sign_in' as const, sessionId: null, returnTo }
    return { url: prepared.url, flow: await openFlow(services, tx, request, departure) }
  },
})
