import { ConfirmWithLinkInput } from '@heimdall/contracts'
import { defineCommand, fieldError, notFound } from '../../kernel/index.ts'
import { signedIn } from '../sessions/index.ts'
import { confirmationWays } from '../step-up/index.ts'
import { FlowStarted } from './flow/flow-started.ts'
import { openFlow, prepareFlow } from './flow/open-flow.ts'
import { findLink } from './queries.ts'

/** Begins a proof that it is still the owner, for those who have no password to type. */
export const confirmWithLink = defineCommand({
  name: 'links.confirm',
  permission: 'self',
  input: ConfirmWithLinkInput,
  output: FlowStarted,
  async prepare({ services, actor, request, input }) {
    const found = await findLink(services.primary.db, { id: input.id, userId: signedIn(actor).userId })
    if (!found) throw notFound('This linked account')
    if (!(await confirmationWays(services.primary.db, found.link.userId)).link) {
      const message = 'Confirm it with your password or your second factor'
      throw fieldError('FORBIDDEN', '', 'confirmation_unavailable', message)
    }
    const opened = await prepareFlow(services, request, found.provider, 'step_up')
    return { ...opened, provider: found.provider }
  },
  async run({ services, tx, actor, request, input, prepared, audit }) {
    audit.none('it is recorded when the proof has come')
    const { sessionId } = signedIn(actor)
    const { id: linkId, returnTo } = input
    const departure = { ...prepared, purpose: 'step_up' as const, sessionId, linkId, returnTo }
    return { url: prepared.url, flow: await openFlow(services, tx, request, departure) }
  },
})
