import type { AuditEvent, LiveAuditInput } from '@heimdall/contracts'
import type { LiveState } from '@heimdall/ui'
import { useEffect, useEffectEvent, useState } from 'react'
import { readError } from '../../lib/read-error.ts'
import { goToSignIn } from '../../lib/sign-in.ts'
import { trpcClient } from '../../lib/trpc.ts'

/** A burst becomes one render each so often; what comes alone is shown at once. */
const flushMs = 50
const againMs = 1_000

export type LiveEventsOptions = {
  input: LiveAuditInput
  enabled: boolean
  onEvents: (events: readonly AuditEvent[]) => void
  /** The stream stands, at first or again: what happened before has to be asked for. */
  onStarted: () => void
}

/** Follows the log. A broken connection comes back by itself and goes on behind the last event seen. */
export function useLiveEvents({ input, enabled, onEvents, onStarted }: LiveEventsOptions): LiveState {
  const [state, setState] = useState<LiveState>('reconnecting')
  const deliver = useEffectEvent(onEvents)
  const started = useEffectEvent(onStarted)
  // The filter's content decides, not the object it comes in.
  const key = JSON.stringify(input)

  useEffect(() => {
    if (!enabled) return
    const filter: LiveAuditInput = JSON.parse(key)
    let lastEventId: string | null = null
    let buffer: AuditEvent[] = []
    let flush: ReturnType<typeof setTimeout> | undefined
    let flushedAt = Number.NEGATIVE_INFINITY
    let again: ReturnType<typeof setTimeout> | undefined
    let subscription: { unsubscribe(): void } | undefined

    function receive(event: AuditEvent) {
      buffer.push(event)
      flush ??= setTimeout(
        () => {
          const events = buffer
          buffer = []
          flush = undefined
          flushedAt = performance.now()
          deliver(events)
        },
        Math.max(0, flushedAt + flushMs - performance.now()),
      )
    }
    // The socket reconnects by itself; an ended subscription (a server that stops in an orderly way) does not.
    function resubscribe() {
      setState('reconnecting')
      clearTimeout(again)
      again = setTimeout(subscribe, againMs)
    }
    function subscribe() {
      subscription?.unsubscribe()
      subscription = trpcClient.audit.live.subscribe(
        { ...filter, lastEventId },
        {
          onStarted: () => {
            setState('live')
            started()
          },
          onConnectionStateChange: ({ state: connection }) => {
            if (connection === 'connecting') setState('reconnecting')
          },
          onData: ({ id, data }) => {
            lastEventId = id
            receive(data)
          },
          onComplete: resubscribe,
          onError: (error) => {
            const { code } = readError(error)
            if (code === 'UNAUTHORIZED') goToSignIn()
            if (code === 'FORBIDDEN' || code === 'BAD_REQUEST') setState('offline')
            else resubscribe()
          },
        },
      )
    }
    setState('reconnecting')
    subscribe()
    return () => {
      clearTimeout(flush)
      clearTimeout(again)
      subscription?.unsubscribe()
    }
  }, [key, enabled])

  return state
}
