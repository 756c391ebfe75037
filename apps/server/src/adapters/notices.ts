import { parseJson } from '@heimdall/contracts'
import { AccessChange, channels } from '@heimdall/core'
import postgres from 'postgres'

export interface NoticeHandlers {
  onOutboxFilled(): void
  onAccessChange(change: AccessChange): void
  /** A mail waits, or a report whose event is to be marked. */
  onWork(): void
  onError(error: unknown): void
}

/**
 * Hears what other processes commit: PostgreSQL delivers a NOTIFY with the commit, so a revocation that has been
 * answered is known everywhere a moment later. After a lost connection everything remembered counts as stale.
 */
export function listenToNotices(databaseUrl: string, handlers: NoticeHandlers): { close(): Promise<void> } {
  const sql = postgres(databaseUrl, {
    max: 1,
    connect_timeout: 5,
    backoff: (attempts) => Math.min(2, 0.1 * attempts),
    connection: { application_name: 'heimdall notices' },
  })
  let closed = false
  const onError = (error: unknown) => {
    // A listener that was still waiting for its connection fails when we close, as it should.
    if (!closed) handlers.onError(error)
  }
  const forgetAll = () => handlers.onAccessChange({ everyone: true })
  sql.listen(channels.outbox, handlers.onOutboxFilled, handlers.onOutboxFilled).catch(onError)
  sql.listen(channels.work, handlers.onWork, handlers.onWork).catch(onError)
  sql
    .listen(
      channels.access,
      (payload) => {
        const change = AccessChange.safeParse(parseJson(payload))
        if (change.success) handlers.onAccessChange(change.data)
        else forgetAll()
      },
      forgetAll,
    )
    .catch(onError)
  return {
    close() {
      closed = true
      return sql.end({ timeout: 1 })
    },
  }
}
