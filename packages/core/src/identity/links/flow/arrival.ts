import type { LinkProblem } from '@heimdall/contracts'
import type { CommandContext, ExternalProfile } from '../../../kernel/index.ts'
import type { ProviderRow } from '../../providers/index.ts'
import type { SignInContext } from '../../sign-in/index.ts'
import type { FlowPurpose } from './flow-secrets.ts'
import type { FlowOutcome } from './outcome.ts'

/** Somebody has come back from a provider, and it has said who they are there. */
export interface Arrival {
  purpose: FlowPurpose
  provider: ProviderRow
  profile: ExternalProfile
  /** The link that had to come back, where it had to be a certain one. */
  linkId: string | null
  returnTo: string
}

export type ArrivalContext = SignInContext & Pick<CommandContext<unknown, unknown>, 'auditFailure'>

export type Arrive = (context: ArrivalContext, arrival: Arrival) => Promise<FlowOutcome | LinkProblem>
