import type { ConnectProblem } from '@heimdall/contracts'
import type { ProviderRow } from '../../../identity/providers/index.ts'
import type { AuditRecorder } from '../../../kernel/index.ts'

/** A way to a platform and back that led nowhere, as the event that it did not become. */
export function recordProblem(
  audit: AuditRecorder,
  failure: ConnectProblem,
  { provider, integrationId }: { provider: ProviderRow; integrationId: string | null },
): void {
  const type = integrationId === null ? 'integration_connected' : 'integration_reconnected'
  const metadata = { platform: provider.slug, integrationId }
  audit(type, { resource: ['integration', integrationId], failure, metadata })
}
