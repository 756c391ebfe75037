import { integrations } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import {
  asUser,
  connectPlatform,
  createAccount,
  createFakePlatforms,
  createTestProvider,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  queuedMails,
  tendAll,
} from '../../../../testing/index.ts'

export const tokenAddress = 'https://id.twitch.tv/oauth2/token'
export const [minute, hour] = [60_000, 3_600_000]

/** An integration with Twitch, whose requests a test holds up, answers and counts. */
export async function makeRenewalWorld() {
  const state = {
    platforms: createFakePlatforms(),
    /** What requests wait for before they reach a platform. */
    onTheWay: async (): Promise<void> => undefined,
    /** Of the integration. */
    id: '',
  }
  const heimdall = await createTestServices({
    async providerFetch(...asked) {
      await state.onTheWay()
      return state.platforms.fetch(...asked)
    },
  })
  const twitch = { slug: 'twitch', kind: 'twitch', name: 'Twitch', clientId: 'client' } as const
  await createTestProvider(heimdall, { ...twitch, issuer: null })
  const account = await createAccount(heimdall, { role: 'admin', locale: 'de' })
  await createAccount(heimdall, { role: 'moderator' })
  const { db } = heimdall.services.primary
  return {
    heimdall,
    account,
    state,
    /** The integration as it is a moment after it was connected; answers whoever has connected it. */
    async connectAnew() {
      heimdall.clock.advance(24 * hour)
      heimdall.logged.length = 0
      state.platforms = createFakePlatforms()
      state.onTheWay = async () => undefined
      state.platforms.claims = { sub: '40934651', preferred_username: 'heidi' }
      await db.delete(integrations)
      const call = await asUser(heimdall, account)
      const way = { provider: 'twitch', call, scopes: [], visit: state.platforms.agree }
      state.id = await connectPlatform(heimdall, way)
      await tendAll(heimdall)
      await forgetEvents(heimdall)
      state.platforms.asked.length = 0
      return call
    },
    async row() {
      const [found] = await db.select().from(integrations).where(eq(integrations.id, state.id))
      if (!found) throw new Error('It is gone')
      return found
    },
    askedFor: (address: string) => state.platforms.asked.filter(({ url }) => url === address),
    eventTypes: async () => (await eventsInOutbox(heimdall)).map(({ eventType }) => eventType),
    alerts: async () =>
      (await queuedMails(heimdall)).filter(({ template }) => template === 'integration_failing'),
    away: () => state.platforms.instead.set(tokenAddress, () => new Response('', { status: 503 })),
    /** The refresh alone: everything else waits. */
    refreshOnly: () => db.update(integrations).set({ validateDueAt: null, statsDueAt: null }),
  }
}
