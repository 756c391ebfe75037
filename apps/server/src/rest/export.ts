import { Readable } from 'node:stream'
import { fileFormats } from '@heimdall/audit'
import { ExportAuditInput, type ExportFormat, ExportMyAuditInput } from '@heimdall/contracts'
import {
  type Access,
  type Call,
  type EventExport,
  exportEvents,
  exportMyEvents,
  requireAccess,
  type Services,
} from '@heimdall/core'
import fp from 'fastify-plugin'
import type { z } from 'zod'
import type { LiveConnections } from '../http/live-connections.ts'
import { createOneEach } from '../http/one-each.ts'
import { queryOf } from '../http/query-of.ts'
import { refuseCrossOriginRead } from '../http/same-origin.ts'
import { describeDownload, sendDownload } from '../http/send-download.ts'
import { createQueryReader } from './query-reader.ts'

export interface ExportOptions {
  services: Services
  connections: LiveConnections
  publicUrl: string
}

interface Export<Input extends { format: ExportFormat }> {
  access: Access
  schema: z.ZodType<Input>
  begin(services: Services, call: Call, input: Input): Promise<EventExport>
}

/** A page may take long to find; so many of each kind, of different accounts, leave connections for those who leaf. */
const mostExports = 3

/** Audit events as a file of any size: those that match, the newest first. */
export const exportFiles = fp<ExportOptions>(async (app, { services, connections, publicUrl }) => {
  function route<Input extends { format: ExportFormat }>(
    url: string,
    { access, schema, begin }: Export<Input>,
  ) {
    // Users can not take the places of those who read the whole log, nor the other way round.
    const places = createOneEach(mostExports)
    const read = createQueryReader(schema)
    const onRequest = [refuseCrossOriginRead(publicUrl), app.identify, app.limit]
    app.get(url, { onRequest }, async (request, reply) => {
      await requireAccess(services, request.call, access, 'audit.export')
      const input = read(queryOf(request))
      const { format } = input
      const described = describe(format, services.clock.now())
      // Asks for the headers alone, and takes nothing with it.
      if (request.method === 'HEAD') return describeDownload(reply, described).send()
      return sendDownload(app, { connections, places }, request, reply, async () => {
        const { total, pages } = await begin(services, request.call, input)
        if (total !== null) reply.header('x-heimdall-total', String(total))
        return { ...described, file: Readable.from(textOf(pages, format)) }
      })
    })
  }

  route('/v1/admin/audit/export', { access: 'audit:read', schema: ExportAuditInput, begin: exportEvents })
  route('/v1/users/me/audit/export', { access: 'self', schema: ExportMyAuditInput, begin: exportMyEvents })
})

async function* textOf(pages: EventExport['pages'], format: ExportFormat): AsyncGenerator<string> {
  const { head, line } = fileFormats[format]
  if (head !== '') yield head
  for await (const events of pages) yield events.map(line).join('')
}

const describe = (format: ExportFormat, now: Date) => ({
  fileName: `heimdall-audit-${now.toISOString().slice(0, 10)}.${format}`,
  contentType: fileFormats[format].contentType,
})
