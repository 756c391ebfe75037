import { setTimeout as sleep } from 'node:timers/promises'

const turnMs = 20

/**
 * Resolves with what `check` answers once it does not throw, and rejects with its last error after `limitMs`. Counted in turns of
 * this process of 20 ms and not by the clock: where a busy machine holds up this process, it holds up the server as well.
 */
export async function promptly<Value>(check: () => Value | Promise<Value>, limitMs = 1_000): Promise<Value> {
  for (let turns = limitMs / turnMs; ; turns--) {
    try {
      return await check()
    } catch (error) {
      if (turns <= 0) throw error
    }
    await sleep(turnMs)
  }
}
