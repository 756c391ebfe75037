import type { AuditEvent } from '@heimdall/contracts'
import { useCallback, useEffect, useRef } from 'react'
import { readError } from '../../lib/read-error.ts'
import type { AuditFilters } from './audit-search.ts'
import { fetchMissed } from './fetch-missed.ts'

/** At most so often: a busy log must not turn into a busy loop. */
const pauseMs = 400

export type CatchUpOptions = {
  filters: AuditFilters
  isKnown: (id: string) => boolean
  onEvents: (events: readonly AuditEvent[]) => void
  onTooMany: () => void
}

const wait = () => new Promise((resolve) => setTimeout(resolve, pauseMs))

/** Asks the list for what the stream may have missed: at once, and then not again for a moment. */
export function useCatchUp(options: CatchUpOptions): () => void {
  const latest = useRef(options)
  const state = useRef({ running: false, wanted: false, mounted: true })
  useEffect(() => {
    latest.current = options
  })

  useEffect(() => {
    const here = state.current
    here.mounted = true
    return () => {
      here.mounted = false
    }
  }, [])

  const attempt = useCallback(async () => {
    const { filters, isKnown } = latest.current
    try {
      const missed = await fetchMissed(filters, isKnown)
      if (!state.current.mounted) return
      if (missed === null) latest.current.onTooMany()
      else latest.current.onEvents(missed)
    } catch (error) {
      // A server that is just coming back is asked again; a refusal stands.
      const { code } = readError(error)
      if (code === 'NETWORK' || code === 'SERVICE_UNAVAILABLE') state.current.wanted = true
    }
  }, [])

  return useCallback(async () => {
    const here = state.current
    here.wanted = true
    if (here.running) return
    here.running = true
    while (here.wanted && here.mounted) {
      here.wanted = false
      await attempt()
      await wait()
    }
    here.running = false
  }, [attempt])
}
