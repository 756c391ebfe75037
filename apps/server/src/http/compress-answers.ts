import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { onSendAsyncHookHandler } from 'fastify'

const smallestBytes = 2_048
const toGzip = promisify(gzip)

/**
 * Compresses what our own pages ask for: the catalog of the audit log alone is 64 KB. Nobody else's questions: from the sizes of
 * answers to what a stranger makes a browser ask, secrets in them could be guessed (BREACH).
 */
export const compressAnswers: onSendAsyncHookHandler<unknown> = async (request, _reply, answer) => {
  if (!(answer instanceof Response) || answer.body === null) return answer
  const { 'sec-fetch-site': site, 'accept-encoding': accepted } = request.headers
  const isJson = answer.headers.get('content-type')?.startsWith('application/json')
  if (site !== 'same-origin' || !isJson || !/\bgzip\b/.test(String(accepted))) return answer
  const content = await answer.bytes()
  const { status, headers } = answer
  headers.append('vary', 'accept-encoding')
  if (content.length < smallestBytes) return new Response(content, { status, headers })
  headers.set('content-encoding', 'gzip')
  return new Response(await toGzip(content), { status, headers })
}
