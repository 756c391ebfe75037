import Provider from 'oidc-provider'
import { oidcRequests } from '../request-store.ts'

/** The types of oidc-provider do not know it. */
interface Tells {
  backchannelLogout(sub: string, sid: string): Promise<unknown>
}

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

/**
 * Sends one logout token, new at each attempt because it lives two minutes. False: the app does not want to hear of it
 * any more. Rejects when it was not taken.
 */
export async function tellApp(
  provider: Provider,
  { clientId, userId, sid }: { clientId: string; userId: string; sid: string },
): Promise<boolean> {
  const client = await provider.Client.find(clientId)
  if (client?.backchannelLogoutUri === undefined) return false
  await (client as typeof client & Tells).backchannelLogout(userId, sid)
  return true
}
