import type { PositionImport } from '@heimdall/contracts'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { createImportQueue } from './import-queue.ts'

const queue = createImportQueue()

/** The files that are on their way from this window, and what to do when one has arrived. */
export function useImportQueue(onDone: (done: PositionImport) => void) {
  const uploads = useSyncExternalStore(queue.subscribe, queue.uploads)
  const latest = useRef(onDone)
  useEffect(() => {
    latest.current = onDone
  })
  useEffect(() => queue.onDone((done) => latest.current(done)), [])
  return { uploads, add: queue.add, remove: queue.remove }
}
