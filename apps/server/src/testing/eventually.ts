import { vi } from 'vitest'

/** Repeats an assertion until it holds. For what happens soon, never for what must not happen. */
export const eventually = <Value>(check: () => Value | Promise<Value>, timeoutMs = 20_000): Promise<Value> =>
  vi.waitFor(check, { timeout: timeoutMs, interval: 25 })
