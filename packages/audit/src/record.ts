import type { AuditStatus, Place } from '@heimdall/contracts'

/** An event as it is stored: complete, enriched, with its final id and time. */
export interface AuditRecord extends Place {
  /** UUIDv7 whose time is `createdAt`. */
  id: string
  createdAt: Date
  eventType: string
  userId: string | null
  actorId: string | null
  resourceType: string | null
  resourceId: string | null
  ipAddress: string | null
  userAgent: string | null
  description: string | null
  metadata: Record<string, unknown>
  status: AuditStatus
  errorMessage: string | null
  sourceService: string | null
  correlationId: string | null
}

/** What is known before the place of the IP address has been looked up. */
export type UnplacedRecord = Omit<AuditRecord, keyof Place>
