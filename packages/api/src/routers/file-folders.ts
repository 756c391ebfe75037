import { createFileFolder, deleteFileFolder, listFileFolders, updateFileFolder } from '@heimdall/core'
import { command, query, router } from '../trpc.ts'

const tags = ['Files']
const path = '/v1/file-folders'
const one = `${path}/{id}` as const

export const fileFolders = router({
  list: query(listFileFolders, {
    rest: {
      method: 'GET',
      path,
      operationId: 'listFileFolders',
      summary: 'List all folders of files, by name',
      tags,
    },
  }),
  create: command(createFileFolder, {
    rest: {
      method: 'POST',
      path,
      operationId: 'createFileFolder',
      summary: 'Make a folder for files',
      tags,
    },
    successStatus: 201,
  }),
  update: command(updateFileFolder, {
    rest: {
      method: 'PATCH',
      path: one,
      operationId: 'updateFileFolder',
      summary: 'Rename a folder, or move it with all that lies in it',
      tags,
    },
  }),
  delete: command(deleteFileFolder, {
    rest: {
      method: 'DELETE',
      path: one,
      operationId: 'deleteFileFolder',
      summary: 'Delete an empty folder',
      tags,
    },
  }),
})
