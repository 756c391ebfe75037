import { createWorker, type Worker } from '@heimdall/audit'
import type { Services } from '../../../kernel/index.ts'
import { makeNextExport } from './make-next-export.ts'

/** Makes exports, one after the other. One may take minutes: whoever stops it gives it back, for another process to begin. */
export function createExportsWorker(services: Services): Worker {
  let stopping = new AbortController()
  const worker = createWorker({
    step: () => makeNextExport(services, stopping.signal),
    pollMs: 5_000,
    pauseMs: 0,
    onError: (error) => services.log.warn({ err: error }, 'Exports can not be made right now'),
  })
  return {
    start() {
      stopping = new AbortController()
      worker.start()
    },
    wake: () => worker.wake(),
    stop() {
      stopping.abort(new Error('The server stops'))
      return worker.stop()
    },
  }
}
