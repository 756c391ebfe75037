/** Rejects with the signal's reason when it is aborted meanwhile. */
export function wait(ms: number, signal?: AbortSignal | null): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const stop = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, ms)
    signal?.addEventListener('abort', stop, { once: true })
  })
}

const firstMs = 500

/** Longer with each attempt, and never the same for all who wait ("full jitter"). */
export const backOffMs = (attempt: number, longestMs: number): number =>
  Math.random() * Math.min(longestMs, firstMs * 2 ** attempt)
