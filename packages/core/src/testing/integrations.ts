import type { ProviderFetch } from '../identity/providers/index.ts'
import {
  type ConnectOutcome,
  connectIntegration,
  finishConnection,
  tendIntegrations,
} from '../integrations/index.ts'
import type { Call } from '../kernel/index.ts'
import type { FakePlatforms } from './fake-platforms.ts'
import type { TestServices } from './test-services.ts'

/** Platforms that are not here, and providers on this machine as they are. */
export const besideThisMachine =
  (platforms: FakePlatforms): ProviderFetch =>
  (url, request) => {
    if (!url.startsWith('http://127.0.0.1')) return platforms.fetch(url, request)
    const { body, signal, ...rest } = request
    return fetch(url, { ...rest, body: body ?? null, signal: signal ?? null })
  }

interface Way {
  provider: string
  call: Call
  start: () => Promise<{ url: string; flow: { token: string } }>
  /** What the browser brings back from an address. */
  visit: (url: string) => URLSearchParams | Promise<URLSearchParams>
}

/** Leaves for a platform, and answers how to come back from it. */
export async function leaveToConnect(
  heimdall: Pick<TestServices, 'run'>,
  { provider, call, start, visit }: Way,
): Promise<(by?: Call) => Promise<ConnectOutcome>> {
  const { url, flow } = await start()
  const query = (await visit(url)).toString()
  return (by = call) => {
    const request = { ...by.request, cookies: { ...by.request.cookies, providerFlow: flow.token } }
    return heimdall.run(finishConnection, { ...by, request }, { provider, query })
  }
}

/** An account at a platform that is connected; answers which integration it is. */
export async function connectPlatform(
  heimdall: Pick<TestServices, 'run'>,
  { provider, call, visit, scopes }: Omit<Way, 'start'> & { scopes: string[] },
): Promise<string> {
  const start = () => heimdall.run(connectIntegration, call, { provider, scopes })
  const outcome = await (await leaveToConnect(heimdall, { provider, call, start, visit }))()
  if (outcome.status === 'failed') throw new Error(`It was not connected: ${outcome.problem}`)
  return outcome.id
}

/** Does all that is due by now. */
export async function tendAll({ services }: Pick<TestServices, 'services'>): Promise<void> {
  while (await tendIntegrations(services)) {}
}
