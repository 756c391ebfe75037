import type { Transaction } from '@heimdall/db'
import { lockUser } from '../identity/account-lock/index.ts'
import type { TestServices } from './test-services.ts'

/**
 * Begins `act` while another connection holds the account, or what `lock` locks, and once it waits for a lock there does what `meanwhile`
 * says. Locks taken in another order would end one of the two with a deadlock. Answers how `act` has ended.
 */
export async function whileLocked<T>(
  { services }: Pick<TestServices, 'services'>,
  lock: string | ((tx: Transaction) => Promise<void>),
  act: () => Promise<T>,
  meanwhile: (tx: Transaction) => Promise<unknown>,
): Promise<PromiseSettledResult<T>> {
  const { db, sql } = services.primary
  const waits = async () => {
    const rows = await sql`
      SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
    return rows.length > 0
  }
  let acting: Promise<PromiseSettledResult<T>[]> | undefined
  await db.transaction(async (tx) => {
    await (typeof lock === 'string' ? lockUser(tx, lock) : lock(tx))
    acting = Promise.allSettled([act()])
    const patienceMs = performance.now() + 5_000
    while (!(await waits())) {
      if (performance.now() > patienceMs) throw new Error('It never waited for the lock')
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    await meanwhile(tx)
  })
  const [outcome] = (await acting) ?? []
  if (!outcome) throw new Error('unreachable')
  return outcome
}
