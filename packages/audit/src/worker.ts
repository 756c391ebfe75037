export interface Worker {
  /** Says that there is work. Returns at once; many calls make one step. */
  wake(): void
  start(): void
  /** Resolves when the step under way has ended. */
  stop(): Promise<void>
}

export interface WorkerOptions {
  /** One round of work. Resolves to true when there is more to do right away. */
  step(): Promise<boolean>
  /** How long a lost wake-up can delay work. */
  pollMs: number
  /** Rest after a step that is due again, so that work gathers. */
  pauseMs: number
  onError(error: unknown): void
}

const longestPauseMs = 5_000

/** Repeats a step when woken and now and then by itself, one at a time; after failures ever less often. */
export function createWorker({ step, pollMs, pauseMs, onError }: WorkerOptions): Worker {
  let stopped = true
  let woken = false
  let interrupt: (() => void) | null = null
  let loop: Promise<void> = Promise.resolve()

  /** Ends early when the worker is stopped, and when it is woken if `wakeable`. */
  function sleep(ms: number, wakeable: boolean): Promise<void> {
    return new Promise((resolve) => {
      if (stopped) return resolve()
      const timer = setTimeout(done, ms)
      function done() {
        clearTimeout(timer)
        interrupt = null
        resolve()
      }
      interrupt = () => {
        if (wakeable || stopped) done()
      }
    })
  }

  async function run() {
    let failures = 0
    while (!stopped) {
      if (!woken) await sleep(pollMs, true)
      if (stopped) return
      woken = false
      try {
        if (await step()) woken = true
        failures = 0
        if (pauseMs > 0) await sleep(pauseMs, false)
      } catch (error) {
        onError(error)
        failures++
        await sleep(Math.min(longestPauseMs, 100 * 2 ** failures), false)
        woken = true
      }
    }
  }

  return {
    wake() {
      woken = true
      interrupt?.()
    },
    start() {
      if (!stopped) return
      stopped = false
      woken = true
      loop = run()
    },
    stop() {
      stopped = true
      interrupt?.()
      return loop
    },
  }
}
