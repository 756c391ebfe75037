import type { LinkProblem } from '@heimdall/contracts'
import type { AuditRecorder } from '../../../kernel/index.ts'
import type { FlowPurpose } from './flow-secrets.ts'

/** A way to a provider and back that led nowhere, as the event that it did not become. */
export function recordFailure(
  audit: AuditRecorder,
  failure: LinkProblem,
  { purpose, provider, userId }: { purpose: FlowPurpose; provider: string; userId?: string | null },
): void {
  if (purpose === 'sign_in' || purpose === 'step_up') {
    const whom = userId === undefined ? {} : { userId }
    audit('login_failed', {
      ...whom,
      resource: ['auth', null],
      failure,
      metadata: { method: 'link', provider },
    })
  } else {
    const type = purpose === 'link' ? 'account_linked' : 'account_reconnected'
    audit(type, { resource: ['account_link', null], failure, metadata: { provider } })
  }
}
