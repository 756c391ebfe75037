import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { listMapPlaces } from '@heimdall/core'
import fp from 'fastify-plugin'

const compress = promisify(gzip)
const weekS = 604_800

type Square = { tier: string; column: string; row: string }

/** Names of cities and villages for maps without tiles. They come with the server and are nobody's secret. */
export const mapPlaces = fp(async (app) => {
  app.get<{ Params: Square }>('/map/places/:tier/:column/:row.json', async (request, reply) => {
    const { tier, column, row } = request.params
    const isAddress = [tier, column, row].every((part) => /^\d{1,3}$/.test(part))
    const places = isAddress ? listMapPlaces(Number(tier), Number(column), Number(row)) : null
    if (!places) return reply.callNotFound()
    const text = JSON.stringify(places)
    void reply
      .header('cache-control', `public, max-age=${weekS}`)
      .header('vary', 'accept-encoding')
      .type('application/json; charset=utf-8')
    if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return reply.send(text)
    return reply.header('content-encoding', 'gzip').send(await compress(text))
  })
})
