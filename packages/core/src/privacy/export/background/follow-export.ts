import type { DataExportJob } from '@heimdall/contracts'
import { signedIn } from '../../../identity/sessions/index.ts'
import { type AccessChange, type Call, requireAccess, type Services } from '../../../kernel/index.ts'
import { latestExport } from './latest-export.ts'

/** How one's own latest export fares: now, and each time that it has come further. Ends when the signal aborts. */
export async function* followExport(
  services: Services,
  call: Call,
  signal: AbortSignal,
): AsyncGenerator<DataExportJob | null, void, undefined> {
  await requireAccess(services, call, 'self', 'privacy.followExport')
  const { userId } = signedIn(call.actor)
  let told: string | undefined
  const isMine = (change: AccessChange) => 'exportOf' in change && change.exportOf === userId
  for await (const _ of services.changeWatch.watch(isMine, signal)) {
    const job = await latestExport(services, userId)
    const text = JSON.stringify(job)
    if (text === told) continue
    told = text
    yield job
  }
}
