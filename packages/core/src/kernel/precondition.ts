import type { Transaction } from '@heimdall/db'
import { AppError } from './errors.ts'
import type { Services } from './services.ts'

/** What a client has read, and what must still be so for its change to be right (RFC 9110, section 13.1.1). */
export interface Precondition {
  /** The names of answers that the client takes for the present one. */
  etags: readonly string[]
  /** Names what a read finds now; it uses the database of these services. */
  etagNow(services: Services): Promise<string>
}

/** Nothing was changed: whoever asks has seen something else than what is there. */
export const preconditionFailed = () =>
  new AppError(
    'PRECONDITION_FAILED',
    'It has changed since you have read it. Read it again, and send its ETag.',
  )

/** Once what is to be changed is locked: nothing can come between this look at it and the change. */
export async function requireUnchanged(
  services: Services,
  tx: Transaction,
  { etags, etagNow }: Precondition,
): Promise<void> {
  // A transaction reads as the database does, from a connection that is held already; of the rest a read uses nothing.
  const db = tx as unknown as Services['primary']['db']
  const inside = { ...services, primary: { ...services.primary, db } }
  if (!etags.includes(await etagNow(inside))) throw preconditionFailed()
}
