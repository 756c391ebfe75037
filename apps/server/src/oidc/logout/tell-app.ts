import type Provider from 'oidc-provider'

/** The types of oidc-provider do not know it. */
export interface Tells {
  backchannelLogout(sub: string, sid: string): Promise<unknown>
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
