import { HeimdallUnreachable } from './errors.ts'

export type Silence = ReturnType<typeof createSilence>

/** Its signal aborts when nothing has come for too long, or when one of the callers does. */
export function createSilence(longestMs: number, ...callers: (AbortSignal | undefined)[]) {
  const controller = new AbortController()
  const { signal } = controller
  for (const caller of callers) {
    const stop = () => controller.abort(caller?.reason)
    if (caller?.aborted) stop()
    caller?.addEventListener('abort', stop, { signal })
  }
  let timer: ReturnType<typeof setTimeout>
  const heard = () => {
    clearTimeout(timer)
    timer = setTimeout(() => controller.abort(new HeimdallUnreachable('Heimdall is silent')), longestMs)
  }
  heard()
  return {
    signal,
    watch: (body: ReadableStream<Uint8Array>) =>
      body.pipeThrough(
        new TransformStream<Uint8Array, Uint8Array>({
          transform(chunk, output) {
            heard()
            output.enqueue(chunk)
          },
        }),
        // The request is gone by now, and what led from its signal to the connection may be, too (see `holdRequest`).
        { signal },
      ),
    end() {
      clearTimeout(timer)
      controller.abort()
    },
  }
}
