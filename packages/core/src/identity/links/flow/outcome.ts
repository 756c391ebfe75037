import { LinkProblem, ProviderSlug } from '@heimdall/contracts'
import { z } from 'zod'
import { SignInOutcome } from '../../sign-in/index.ts'

/** What became of somebody who came back from a provider; the transport makes cookies and an address of it. */
export const FlowOutcome = z.discriminatedUnion('status', [
  z.object({ status: z.literal('sign_in'), outcome: SignInOutcome, returnTo: z.string() }),
  z.object({
    status: z.literal('registration'),
    returnTo: z.string(),
    pending: z.object({ token: z.string(), expiresAt: z.date() }),
  }),
  z.object({
    status: z.literal('confirmed'),
    session: z.object({ token: z.string(), expiresAt: z.date() }),
    returnTo: z.string(),
  }),
  z.object({ status: z.enum(['linked', 'reconnected']), provider: ProviderSlug, returnTo: z.string() }),
  z.object({
    status: z.literal('failed'),
    problem: LinkProblem,
    /** Null: nobody knows any more what for. */
    purpose: z.enum(['sign_in', 'link', 'reconnect', 'step_up']).nullable(),
    provider: ProviderSlug,
    returnTo: z.string(),
  }),
])
export type FlowOutcome = z.infer<typeof FlowOutcome>
