import type { providerFlows } from '@heimdall/db/core'
import { z } from 'zod'
import type { FlowSecrets, ProviderPrompt, Services } from '../../../kernel/index.ts'

export type FlowPurpose = (typeof providerFlows.$inferSelect)['purpose']

const Sealed = z.object({ codeVerifier: z.string(), nonce: z.string(), linkId: z.uuid().nullable() })

const place = (flowId: string) => `provider_flows/${flowId}`

/** The state is not among them: its hash finds the row. */
export function sealFlow(
  services: Services,
  flowId: string,
  { secrets, linkId }: { secrets: FlowSecrets; linkId?: string },
): Buffer {
  const { codeVerifier, nonce } = secrets
  const sealed: z.input<typeof Sealed> = { codeVerifier, nonce, linkId: linkId ?? null }
  return services.secrets.wrap(Buffer.from(JSON.stringify(sealed)), place(flowId))
}

export const openSealedFlow = (services: Services, flow: { id: string; secrets: Buffer }) =>
  Sealed.parse(JSON.parse(services.secrets.unwrap(flow.secrets, place(flow.id)).toString()))

const prompts: Record<FlowPurpose, ProviderPrompt> = {
  sign_in: 'none',
  // Whoever links a second account must be able to say which.
  link: 'choose',
  reconnect: 'none',
  step_up: 'prove',
}
export const promptOf = (purpose: FlowPurpose): ProviderPrompt => prompts[purpose]
