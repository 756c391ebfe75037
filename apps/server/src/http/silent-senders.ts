import { Readable } from 'node:stream'
import fp from 'fastify-plugin'
import { endSilentSender } from './end-silent-sender.ts'

/** For every body but those that a route takes as a stream: uploads and imports look after theirs themselves. */
export const silentSenders = fp<{ standstillMs?: number | undefined }>(async (app, { standstillMs }) => {
  const watches = new WeakMap<object, () => void>()
  app.addHook('preParsing', (request, _reply, _payload, done) => {
    watches.set(request, endSilentSender(request.raw, standstillMs))
    done()
  })
  app.addHook('preValidation', (request, _reply, done) => {
    if (request.body instanceof Readable) watches.get(request)?.()
    done()
  })
})
