import { setTimeout as sleep } from 'node:timers/promises'
import { sqlState } from '@heimdall/db'

/** TimescaleDB's answer while its scheduler refreshes the same aggregate: "lock not available". */
const busy = '55P03'
const tries = 20
const pauseMs = 250

/** Refreshes a continuous aggregate, once whoever does so already is done. */
export async function whenFree<Result>(refresh: () => PromiseLike<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await refresh()
    } catch (error) {
      if (sqlState(error) !== busy || attempt === tries) throw error
      await sleep(pauseMs)
    }
  }
}
