import Provider from 'oidc-provider'
import { oidcRequests } from '../request-store.ts'
import type { Tells } from './tell-app.ts'

/**
 * oidc-provider tells apps of a logout while the browser waits, and once. Here the end of the session queues that; only
 * where somebody signs out of one app and stays signed in, nothing has ended, and `queue` is asked to.
 */
export function tellAppsLater(
  provider: Provider,
  queue: (clientId: string, sid: string) => Promise<void>,
): void {
  // It is there, undeclared: the tests of logout would hear nothing without it.
  const prototype = provider.Client.prototype as unknown as Tells
  const tellNow = prototype.backchannelLogout
  prototype.backchannelLogout = async function later(this: Tells & { clientId: string }, sub, sid) {
    if (oidcRequests.getStore() === undefined) return tellNow.call(this, sub, sid)
    if (Provider.ctx?.oidc.params?.logout) return undefined
    return queue(this.clientId, sid)
  }
}
