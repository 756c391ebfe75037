import { z } from 'zod'
import type { FlowSecrets, Services } from '../../../kernel/index.ts'

const Sealed = z.object({ codeVerifier: z.string(), nonce: z.string() })

const place = (flowId: string) => `integration_flows/${flowId}`

/** The state is not among them: its hash finds the row. */
export const sealFlow = (services: Services, flowId: string, { codeVerifier, nonce }: FlowSecrets): Buffer =>
  services.secrets.wrap(Buffer.from(JSON.stringify({ codeVerifier, nonce })), place(flowId))

export const openSealedFlow = (services: Services, flow: { id: string; secrets: Buffer }) =>
  Sealed.parse(JSON.parse(services.secrets.unwrap(flow.secrets, place(flow.id)).toString()))
