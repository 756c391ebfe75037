import { Readable } from 'node:stream'
import { previewOf } from '@heimdall/contracts'
import type { OpenedFile } from '@heimdall/core'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { endSlowReader } from '../http/end-slow-reader.ts'
import { byteRange } from './byte-range.ts'
import { contentDisposition } from './content-disposition.ts'

/** Whatever it is, it runs nothing and loads nothing, and is nobody's frame. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; media-src 'self'; sandbox; frame-ancestors 'none'"

/**
 * Sends a file, or the part that is asked for. What it is called to be is what its bytes have said when it came in; a browser
 * shows it only where that can do no harm, and saves anything else.
 */
export async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  { file, content }: OpenedFile,
  wantsInline: boolean,
): Promise<FastifyReply> {
  const isShown = wantsInline && previewOf(file.mediaType) !== null
  const etag = `"${file.sha256}"`
  reply.headers({
    'content-security-policy': policy,
    'content-disposition': contentDisposition(isShown ? 'inline' : 'attachment', file.name),
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-cache',
    'x-accel-buffering': 'no',
    etag,
  })
  if (request.headers['if-none-match'] === etag) return reply.status(304).send()
  reply.type(file.mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : file.mediaType)
  const range = rangeOf(request, etag, file.sizeBytes)
  if (range === 'beyond') {
    return reply.status(416).header('content-range', `bytes */${file.sizeBytes}`).type('text/plain').send('')
  }
  const length = range === null ? file.sizeBytes : range.end - range.start + 1
  reply.header('content-length', length)
  if (range !== null) {
    reply.status(206).header('content-range', `bytes ${range.start}-${range.end}/${file.sizeBytes}`)
  }
  // Nothing at all would be a length of nothing.
  if (request.method === 'HEAD') return reply.send(Readable.from([]))
  const body = Readable.from(await content(range ?? undefined))
  // A player that rests asks for the rest by its range.
  endSlowReader(reply.raw, body)
  return reply.send(body)
}

/** A part of another file than the one that a client has begun with would make neither whole. */
function rangeOf(request: FastifyRequest, etag: string, sizeBytes: number) {
  const condition = request.headers['if-range']
  if (condition !== undefined && condition !== etag) return null
  return byteRange(request.headers.range, sizeBytes)
}
