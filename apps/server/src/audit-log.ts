import type { AuditLog } from '@heimdall/audit'
import { unavailable } from '@heimdall/core'
import { parseTilePath, type TilePath } from '@heimdall/tlog'
import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { sendNotFound } from './http/errors.ts'

/** A full tile never changes, and neither does a partial one: it only gets a wider neighbour. */
const forever = 'public, max-age=31536000, immutable'

/** Entries are made anew from their events, by connections that people's lists are read with. So many are made at once. */
const mostBundles = 2

/**
 * The Merkle log for everybody, as C2SP tlog-tiles: signed checkpoint, tiles, entries. It holds nothing private, so that
 * anybody may watch that the log only grows.
 */
export const auditLog = fp<{ log: AuditLog }>(async (app, { log }) => {
  app.addHook('onRequest', (request, reply, done) => {
    if (request.url.startsWith('/audit-log/')) {
      // Monitors may be web pages, of any origin.
      reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin')
    }
    done()
  })

  app.get('/audit-log/checkpoint', async (request, reply) => {
    const note = await log.checkpoint()
    if (note === null) return sendNotFound(request, reply)
    return reply.type('text/plain; charset=utf-8').header('cache-control', 'no-cache').send(note)
  })

  app.get('/audit-log/key', async (_request, reply) => {
    const { verifierKey } = await log.signer()
    return reply
      .type('text/plain; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(`${verifierKey}\n`)
  })

  let bundles = 0
  async function read({ level, index, width }: TilePath): Promise<Uint8Array | null> {
    if (level !== 'entries') return log.tile(level, index, width)
    if (bundles >= mostBundles) throw unavailable()
    bundles++
    try {
      // As many entries as there are leaves: who asks for more is told so before anything is read.
      const leaves = await log.tile(0, index, width)
      return leaves && (await log.entries(index, width))
    } finally {
      bundles--
    }
  }

  app.get('/audit-log/tile/*', async (request, reply) => {
    const path = readTilePath(request)
    const data = path && (await read(path))
    if (!data) return sendNotFound(request, reply)
    return sendTile(reply, data, path.level === 'entries')
  })
})

function readTilePath(request: FastifyRequest): TilePath | null {
  const path = request.url.slice('/audit-log/'.length).split('?', 1)[0] ?? ''
  try {
    return parseTilePath(path)
  } catch {
    return null
  }
}

function sendTile(reply: FastifyReply, data: Uint8Array, isEntries: boolean): FastifyReply {
  // Erasure and retention touch rows, never tiles; entries of dropped events are gone, so those are asked for again.
  return reply
    .type('application/octet-stream')
    .header('cache-control', isEntries ? 'public, max-age=3600' : forever)
    .send(Buffer.from(data))
}
