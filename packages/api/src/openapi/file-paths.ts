import { DownloadFileInput, FileInput, StoredFile, UploadFileInput } from '@heimdall/contracts'
import { z } from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'

const file = { schema: z.string() }

/** What of files is no JSON. Resumable uploads are the protocol tus, which says itself what it is. */
export const filePaths: Record<
  '/v1/files' | '/v1/files/{id}/content' | '/v1/files/{id}/thumbnail',
  ZodOpenApiPathsObject[string]
> = {
  '/v1/files': {
    post: {
      operationId: 'uploadFile',
      summary: 'Upload a file in one request',
      description:
        'The body is the file, as it is; it is stored as it comes, whole or not at all. Its `state` is `processing` until it has been looked at, mostly for a moment. Large ones go better by the protocol tus 1.0 at `/v1/files/uploads`, which goes on where a connection broke.',
      tags: ['Files'],
      requestParams: { query: UploadFileInput },
      requestBody: { required: true, content: { 'application/octet-stream': file } },
      responses: {
        '201': { description: 'The file', content: { 'application/json': { schema: StoredFile } } },
      },
    },
  },
  '/v1/files/{id}/content': {
    get: {
      operationId: 'downloadFile',
      summary: 'Download a file, or a part of it',
      description:
        'The answer has the media type of the file. Takes `Range` with one range, `If-Range` and `If-None-Match`. Every download leaves the event file_downloaded; parts of one within ten minutes are one. 409 while it is processed, and for good when a virus was found.',
      tags: ['Files'],
      requestParams: { path: FileInput, query: DownloadFileInput },
      responses: { '200': { description: 'The file', content: { 'application/octet-stream': file } } },
    },
  },
  '/v1/files/{id}/thumbnail': {
    get: {
      operationId: 'getFileThumbnail',
      summary: 'A small square picture of a picture',
      description: 'WebP, 256 pixels wide and high. 404 where `hasThumbnail` is false.',
      tags: ['Files'],
      requestParams: { path: FileInput },
      responses: { '200': { description: 'The picture', content: { 'image/webp': file } } },
    },
  },
}
