import type { AppRouter } from '@heimdall/api'
import { accountDeletedCode } from '@heimdall/contracts'
import { createWSClient, wsLink } from '@trpc/client'
import { expectDeletion } from './leave.ts'

/** Opens with the first subscription, and closes some time after the last. */
const socket = createWSClient({
  url: `${window.location.origin.replace(/^http/, 'ws')}/trpc`,
  lazy: { enabled: true, closeMs: 10_000 },
  // Quick at first, since most interruptions are a restart or a change of network; never slower than ten seconds.
  retryDelayMs: (attempt) => Math.min(10_000, 500 * 2 ** attempt),
  onClose: (cause) => cause?.code === accountDeletedCode && expectDeletion(),
  keepAlive: { enabled: true, intervalMs: 15_000, pongTimeoutMs: 5_000 },
})

export const socketLink = wsLink<AppRouter>({ client: socket })
