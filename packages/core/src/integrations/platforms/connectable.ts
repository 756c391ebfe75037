import { type IntegrationKind, integrationKinds } from '@heimdall/contracts'
import type { ProviderRow } from '../../identity/providers/index.ts'

export type PlatformRow = ProviderRow & { kind: IntegrationKind }

/** Whether there is anything to connect the community itself to. */
export const connectable = (provider: ProviderRow): provider is PlatformRow =>
  integrationKinds.some((kind) => kind === provider.kind)
