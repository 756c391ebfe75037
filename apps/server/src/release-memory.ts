import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

const settledMs = 1_500

/**
 * Loading modules leaves some 200 MB of garbage in the young generation, which V8 would keep for as long as nothing
 * presses. One collection after the start hands it back to the system: an idle Heimdall should be a small one.
 */
export function releaseMemoryOfStart(): void {
  setTimeout(() => {
    setFlagsFromString('--expose-gc')
    const collect: unknown = runInNewContext('gc')
    if (typeof collect === 'function') collect({ type: 'major', execution: 'sync', flavor: 'last-resort' })
  }, settledMs).unref()
}
