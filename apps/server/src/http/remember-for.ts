import type { Clock } from '@heimdall/core'

/** Does the work once for all who ask meanwhile and for a while after it, whether it has failed or not. */
export function rememberFor<Value>(
  ms: number,
  clock: Clock,
  work: () => Promise<Value>,
): () => Promise<Value> {
  let last: { answer: Promise<Value>; until: number } | null = null
  return () => {
    const now = clock.now().getTime()
    if (last && now < last.until) return last.answer
    // Whoever asked first may have lost patience by the time it fails.
    const answer = work()
    answer.catch(() => undefined)
    const begun = { answer, until: Number.POSITIVE_INFINITY }
    last = begun
    const settle = () => {
      begun.until = clock.now().getTime() + ms
    }
    answer.then(settle, settle)
    return answer
  }
}
