import { createWorker, type Worker } from '@heimdall/audit'
import type { Services } from '@heimdall/core'
import type Provider from 'oidc-provider'
import { claimLogouts, type Logout } from './claim-logouts.ts'
import { forgetLogout, postponeLogout } from './settle-logout.ts'
import { tellApp } from './tell-app.ts'

/** Requests at once, to all and to one. */
const most = 64
const mostPerApp = 4
const pollMs = 2_000

/** Tells apps of sessions that have ended. Any number of processes may do so: each row is in one pair of hands at a time. */
export function createLogoutSender(services: Services, currentProvider: () => Promise<Provider>): Worker {
  const { log } = services
  const underWay = new Map<string, number>()
  const running = new Set<Promise<void>>()

  const room = (oauthClientId: string) =>
    Math.min(mostPerApp - (underWay.get(oauthClientId) ?? 0), most - running.size)
  function count(oauthClientId: string, change: number) {
    const now = (underWay.get(oauthClientId) ?? 0) + change
    if (now > 0) underWay.set(oauthClientId, now)
    else underWay.delete(oauthClientId)
  }

  async function send(provider: Provider, logout: Logout): Promise<void> {
    const { clientId, attemptCount } = logout
    try {
      await tellApp(provider, logout)
    } catch (error) {
      const again = await postponeLogout(services, logout)
      log.warn({ err: error, clientId, attemptCount, again }, 'An app could not be told of a sign-out')
      return
    }
    await forgetLogout(services, logout)
  }

  const worker = createWorker({
    async step() {
      const claimed = await claimLogouts(services, room)
      if (claimed.length === 0) return false
      const provider = await currentProvider()
      for (const logout of claimed) {
        count(logout.oauthClientId, 1)
        const work = send(provider, logout)
          // Its claim runs out, and it is sent again.
          .catch((error: unknown) =>
            log.warn({ err: error }, 'What came of a sign-out can not be written down'),
          )
          .finally(() => {
            running.delete(work)
            count(logout.oauthClientId, -1)
            worker.wake()
          })
        running.add(work)
      }
      return false
    },
    pollMs,
    pauseMs: 5,
    onError: (error) =>
      log.warn({ err: error }, 'No app can be told of sign-outs right now; it is tried again'),
  })
  return {
    ...worker,
    async stop() {
      await worker.stop()
      await Promise.all(running)
    },
  }
}
