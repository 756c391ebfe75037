const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
export type StopSignal = (typeof stopSignals)[number]

/** One Ctrl-C may arrive twice: from the terminal, and passed on by npm or our script. What comes later aborts. */
const oneKeyPressMs = 500

/**
 * Calls `stop` at the first signal that asks this process to end (SIGHUP: its terminal was closed), and `abort` at one
 * that comes while that takes long. Answers how to leave signals alone again.
 */
export function onStopSignal(stop: (signal: StopSignal) => void, abort: () => void): () => void {
  let stoppingSinceMs: number | null = null
  const onSignal = (signal: NodeJS.Signals) => {
    const known = stopSignals.find((name) => name === signal)
    if (known === undefined) return
    if (stoppingSinceMs === null) {
      stoppingSinceMs = performance.now()
      stop(known)
    } else if (performance.now() - stoppingSinceMs >= oneKeyPressMs) abort()
  }
  for (const signal of stopSignals) process.on(signal, onSignal)
  return () => {
    for (const signal of stopSignals) process.off(signal, onSignal)
  }
}
