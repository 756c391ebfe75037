import { z } from 'zod'
import { Id, Timestamp } from './common.ts'

/** How many views one person may keep. */
export const auditViewLimit = 100

const ViewName = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^\P{Cc}+$/u, 'A name holds no control characters')
const ViewSearch = z
  .string()
  .max(2_000)
  .regex(/^\P{Cc}*$/u, 'An address holds no control characters')
  .describe("The query string of the admin app's page, without `?`")

/** A search of the audit log under a name. */
export const AuditView = z
  .object({
    id: Id,
    ownerId: Id,
    ownerName: z.string(),
    name: z.string(),
    search: z.string(),
    isShared: z.boolean().describe('Whether all who may read the log see it'),
    mayChange: z.boolean().describe('Whether whoever asks may change and delete it'),
    createdAt: Timestamp,
    updatedAt: Timestamp,
  })
  .meta({ id: 'AuditView' })
export type AuditView = z.infer<typeof AuditView>

export const AuditViewList = z.object({ views: z.array(AuditView) })
export const CreateAuditViewInput = z.object({
  name: ViewName,
  search: ViewSearch,
  isShared: z.boolean().default(false),
})
export const UpdateAuditViewInput = z.object({
  id: Id,
  name: ViewName.optional(),
  search: ViewSearch.optional(),
  isShared: z.boolean().optional(),
})
export const DeleteAuditViewInput = z.object({ id: Id })
