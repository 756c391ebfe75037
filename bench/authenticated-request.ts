import { newDataDir, startHeimdall } from './heimdall-process.ts'
import { requestsPerSecond } from './load.ts'
import { median, perSecond, type Report } from './result.ts'

const seconds = 5
const rounds = 3

/** The same procedure with a session and without one: what finding out who asks adds to a request. */
export async function authenticatedRequest(): Promise<Report> {
  const { dataDir, remove } = await newDataDir()
  const heimdall = await startHeimdall(dataDir)
  try {
    const cookie = await heimdall.signIn()
    // One connection: each request waits for the one before, so that its time is the time it takes.
    const load = {
      url: `${heimdall.url}/trpc/system.info?input=${encodeURIComponent('{}')}`,
      method: 'GET' as const,
      connections: 1,
      folder: dataDir,
    }
    await requestsPerSecond({ ...load, headers: { cookie }, seconds: 2 })
    const signedIn: number[] = []
    const anonymous: number[] = []
    for (let round = 0; round < rounds; round++) {
      signedIn.push((await requestsPerSecond({ ...load, headers: { cookie }, seconds })).rate)
      anonymous.push((await requestsPerSecond({ ...load, headers: {}, seconds })).rate)
    }
    const addedMs = median(signedIn.map((rate, round) => 1e3 / rate - 1e3 / (anonymous[round] ?? 1)))
    return [
      ['requests with a session, one after the other', perSecond(median(signedIn))],
      ['the same without', perSecond(median(anonymous))],
      ['what the session adds to a request (aim: under 1 ms)', `${addedMs.toFixed(3)} ms`],
    ]
  } finally {
    await heimdall.stop()
    await remove()
  }
}
