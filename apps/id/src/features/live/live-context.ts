import type { AuditEvent } from '@heimdall/contracts'
import type { LiveState } from '@heimdall/ui'
import { createContext, useContext } from 'react'

export interface Arrival {
  event: AuditEvent
  /** Milliseconds since 1970, by this browser's clock. */
  arrivedAt: number
}

export interface LiveActivity {
  state: LiveState
  /** What has come since the page was opened, newest first, each event once. */
  arrivals: readonly Arrival[]
}

export const LiveContext = createContext<LiveActivity>({ state: 'reconnecting', arrivals: [] })

export const useLiveActivity = (): LiveActivity => useContext(LiveContext)
