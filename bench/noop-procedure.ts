import Fastify from 'fastify'
import { newDataDir, startHeimdall } from './heimdall-process.ts'
import { requestsPerSecond } from './load.ts'
import { median, perSecond, type Report, ratio } from './result.ts'

const connections = 32
const seconds = 5
const rounds = 3

/** An authenticated procedure that does nothing, over tRPC, against a bare Fastify route in a process of its own. */
export async function noopProcedure(): Promise<Report> {
  const { dataDir, remove } = await newDataDir()
  const heimdall = await startHeimdall(dataDir)
  const bare = Fastify()
  bare.get('/', async () => ({ done: true }))
  const bareUrl = await bare.listen({ port: 0, host: '127.0.0.1' })
  try {
    const headers = { cookie: await heimdall.signIn() }
    const load = { method: 'GET' as const, connections, seconds, folder: dataDir }
    const procedures: number[] = []
    const routes: number[] = []
    for (let round = 0; round < rounds; round++) {
      const { rate } = await requestsPerSecond({ ...load, headers, url: `${heimdall.url}/trpc/system.ping` })
      procedures.push(rate)
      routes.push((await requestsPerSecond({ ...load, headers: {}, url: bareUrl })).rate)
    }
    return [
      ['authenticated no-op procedure over tRPC', perSecond(median(procedures))],
      ['bare Fastify route', perSecond(median(routes))],
      ['ratio', ratio(median(procedures.map((rate, round) => rate / (routes[round] ?? 1))))],
      [
        'what authentication and tRPC add to a request',
        `${Math.round(1e6 / median(procedures) - 1e6 / median(routes))} µs`,
      ],
    ]
  } finally {
    await bare.close()
    await heimdall.stop()
    await remove()
  }
}
