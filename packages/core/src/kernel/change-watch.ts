import type { AccessChange } from './access-change.ts'

/** For those in this process who wait for a change that any process has made. */
export interface ChangeWatch {
  /** Whoever calls `onAccessChange` tells it. */
  changed(change: AccessChange): void
  /** Yields at once, and whenever there may have been such a change since; ends with the signal. */
  watch(
    isAwaited: (change: AccessChange) => boolean,
    signal: AbortSignal,
  ): AsyncGenerator<void, void, undefined>
}

export function createChangeWatch(): ChangeWatch {
  const waiting = new Set<{ isAwaited(change: AccessChange): boolean; wake(): void }>()
  return {
    changed(change) {
      // "Everyone" means that notices were missed.
      for (const { isAwaited, wake } of waiting) if ('everyone' in change || isAwaited(change)) wake()
    },
    async *watch(isAwaited, signal) {
      let next = Promise.withResolvers<void>()
      const one = { isAwaited, wake: () => next.resolve() }
      waiting.add(one)
      signal.addEventListener('abort', one.wake)
      try {
        while (!signal.aborted) {
          yield
          await next.promise
          // Before anybody looks: what happens while they do is seen the next time.
          next = Promise.withResolvers<void>()
        }
      } finally {
        waiting.delete(one)
        signal.removeEventListener('abort', one.wake)
      }
    },
  }
}
