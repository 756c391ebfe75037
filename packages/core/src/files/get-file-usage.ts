import { FileUsage, NoInput } from '@heimdall/contracts'
import { defineQuery, userIdOf } from '../kernel/index.ts'
import { readFileLimits, usedBytes } from './file-limits.ts'

export const getFileUsage = defineQuery({
  name: 'files.usage',
  permission: 'storage:read',
  input: NoInput,
  output: FileUsage,
  async run({ services, actor }) {
    const { db } = services.primary
    const userId = userIdOf(actor)
    const [limits, all, own] = await Promise.all([
      readFileLimits(db),
      usedBytes(db),
      userId === null ? null : usedBytes(db, userId),
    ])
    return { ...limits, usedBytes: all, ownBytes: own, isScanned: services.virusScanner !== null }
  },
})
