import { existsSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import fastifyStatic from '@fastify/static'
import fp from 'fastify-plugin'
import { ConfigError } from './config/config-error.ts'
import type { MapTiles } from './config/map-tiles.ts'

/** What maps lie on, if the operator has set something: where the apps find it, and the file itself by ranges. */
export const mapTiles = fp<{ tiles: MapTiles | null }>(async (app, { tiles }) => {
  const file = tiles?.kind === 'pmtiles' ? tiles.path : null
  if (file !== null && !existsSync(file)) throw new ConfigError('MAP_TILES is wrong: there is no such file')
  // Where it lies on this machine is nobody's business.
  const answer = {
    tiles: tiles && {
      kind: tiles.kind,
      url: tiles.kind === 'pmtiles' ? '/map/tiles.pmtiles' : tiles.url,
      attribution: tiles.attribution,
    },
  }
  app.get('/map/tiles.json', async (_request, reply) =>
    reply.header('cache-control', 'no-cache').send(answer),
  )
  if (file === null) return
  await app.register(fastifyStatic, {
    root: dirname(file),
    serve: false,
    decorateReply: !app.hasReplyDecorator('sendFile'),
  })
  app.get('/map/tiles.pmtiles', (_request, reply) =>
    reply.type('application/octet-stream').sendFile(basename(file), dirname(file), { maxAge: '1d' }),
  )
})
