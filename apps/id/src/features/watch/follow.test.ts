import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { follow } from './follow.ts'

let signals: AbortSignal[] = []
/** Answers with what the server says, and is ended as a browser ends it. */
function answer(body: (signal: AbortSignal) => Promise<Response>): void {
  vi.stubGlobal('fetch', (_path: string, { signal }: { signal: AbortSignal }) => {
    signals.push(signal)
    return body(signal)
  })
}
const untilAborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))

beforeEach(() => {
  signals = []
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('a connection that says what nobody understands is closed, and another one opened', async () => {
  answer(async () => {
    const text = new TextEncoder().encode('data: {"type":"other"}\n\n')
    return new Response(new ReadableStream({ start: (controller) => controller.enqueue(text) }))
  })
  const onLost = vi.fn()
  const stop = follow('/watch', null, { onMessage: vi.fn(), onLost })
  await vi.waitFor(() => expect(onLost).toHaveBeenCalledTimes(1))
  expect(signals.map(({ aborted }) => aborted)).toEqual([true])
  await vi.advanceTimersByTimeAsync(2_000)
  expect(signals.length).toBeGreaterThan(1)
  stop()
})

test('a server that does not even answer is asked again', async () => {
  answer(untilAborted)
  const onLost = vi.fn()
  const stop = follow('/watch', null, { onMessage: vi.fn(), onLost })
  await vi.advanceTimersByTimeAsync(44_000)
  expect(onLost).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(4_000)
  expect(onLost).toHaveBeenCalledTimes(1)
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false])
  stop()
  expect(signals.at(-1)?.aborted).toBe(true)
})
