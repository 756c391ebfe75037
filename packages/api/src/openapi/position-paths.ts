import { ExportPositionsInput, PositionImport, StartImportInput } from '@heimdall/contracts'
import { z } from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'

const file = { schema: z.string() }

/** Positions as files, in and out. */
export const positionPaths: ZodOpenApiPathsObject = {
  '/v1/gps/imports': {
    post: {
      operationId: 'importPositions',
      summary: 'Import a file of positions',
      description:
        'The body is the file: GPX, GeoJSON, KML, OwnTracks `.rec` or Google Timeline, up to 2 GiB. It is read as it comes; its name and its content say what it is, whatever its type. Answered once all of it is stored, also where the file ends in something that can not be read: `status` and `problem` say so. The same file twice adds nothing. One file a person or bot at a time. Imported positions move no device; trips are detected behind the answer. For own devices, or any with device:write.',
      tags: ['Trips'],
      requestParams: { query: StartImportInput },
      requestBody: {
        required: true,
        content: {
          'application/gpx+xml': file,
          'application/geo+json': file,
          'application/vnd.google-earth.kml+xml': file,
          'application/octet-stream': file,
        },
      },
      responses: {
        '201': {
          description: 'What has become of the file',
          content: { 'application/json': { schema: PositionImport } },
        },
      },
    },
  },
  '/v1/gps/export': {
    get: {
      operationId: 'exportPositions',
      summary: 'Positions of a device or a trip, as a file',
      description:
        'The earliest first, of any size, as it is read; an import takes it back as the same positions. Name `deviceId`, with `from` and `to` if you like, or `tripId`. A file that breaks off ends with its connection, never as if it were whole. Every export leaves the event data_exported, and the owner sees that staff has looked. One’s own, or any device with location:read, and any trip with trip:read besides.',
      tags: ['Trips'],
      requestParams: { query: ExportPositionsInput },
      responses: {
        '200': {
          description: 'The file',
          content: { 'application/gpx+xml': file, 'application/geo+json': file, 'text/csv': file },
        },
      },
    },
  },
}
