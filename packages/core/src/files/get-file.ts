import { FileInput, StoredFile } from '@heimdall/contracts'
import { defineQuery } from '../kernel/index.ts'
import { readFile } from './to-file.ts'

export const getFile = defineQuery({
  name: 'files.get',
  permission: 'storage:read',
  input: FileInput,
  output: StoredFile,
  run: ({ services, input }) => readFile(services.primary.db, input.id),
})
