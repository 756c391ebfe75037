import {
  cancelUpload,
  createFileLink,
  deleteFile,
  getFile,
  getFileUsage,
  listFileLinks,
  listFiles,
  listUploads,
  revokeFileLink,
  updateFile,
} from '@heimdall/core'
import { command, query, router } from '../trpc.ts'

const tags = ['Files']
const path = '/v1/files'
const one = `${path}/{id}` as const

export const files = router({
  list: query(listFiles, {
    rest: {
      method: 'GET',
      path,
      operationId: 'listFiles',
      summary: 'List the files of a folder, or find files in all of them',
      tags,
    },
  }),
  get: query(getFile, {
    rest: { method: 'GET', path: one, operationId: 'getFile', summary: 'See what is known of a file', tags },
  }),
  update: command(updateFile, {
    rest: {
      method: 'PATCH',
      path: one,
      operationId: 'updateFile',
      summary: 'Rename, describe or move a file',
      description: 'Only what is named changes. What is in a file never does: upload another one.',
      tags,
    },
  }),
  delete: command(deleteFile, {
    rest: {
      method: 'DELETE',
      path: one,
      operationId: 'deleteFile',
      summary: 'Delete a file for good, with its links',
      tags,
    },
  }),
  usage: query(getFileUsage, {
    rest: {
      method: 'GET',
      path: `${path}/usage`,
      operationId: 'getFileUsage',
      summary: 'How much room files take, and how much there is',
      tags,
    },
  }),
  listUploads: query(listUploads, {
    rest: {
      method: 'GET',
      path: `${path}/uploads`,
      operationId: 'listUploads',
      summary: 'List one’s own uploads that are on their way',
      description:
        'Each is resumed at `/v1/files/uploads/{id}` by the protocol tus 1.0, which creates them at `/v1/files/uploads`, too.',
      tags,
    },
  }),
  cancelUpload: command(cancelUpload),
  listLinks: query(listFileLinks, {
    rest: {
      method: 'GET',
      path: `${one}/links`,
      operationId: 'listFileLinks',
      summary: 'List the links that open a file',
      tags,
    },
  }),
  createLink: command(createFileLink, {
    rest: {
      method: 'POST',
      path: `${one}/links`,
      operationId: 'createFileLink',
      summary: 'Make a link that opens a file for anybody, until a time',
      tags,
    },
    successStatus: 201,
  }),
  revokeLink: command(revokeFileLink, {
    rest: {
      method: 'DELETE',
      path: `${one}/links/{linkId}`,
      operationId: 'revokeFileLink',
      summary: 'Revoke a link to a file',
      tags,
    },
  }),
})
