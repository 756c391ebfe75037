import type { AuditEvent } from '@heimdall/contracts'

/** A row of `audit_events` as the driver gives it: times as text, jsonb parsed. */
export interface StoredRow {
  id: string
  created_at: string
  event_type: string
  user_id: string | null
  actor_id: string | null
  resource_type: string | null
  resource_id: string | null
  ip_address: string | null
  user_agent: string | null
  description: string | null
  metadata: unknown
  status: 'success' | 'failure'
  error_message: string | null
  country_code: string | null
  country_name: string | null
  city: string | null
  region: string | null
  source_service: string | null
  is_reported: boolean
  correlation_id: string | null
}

export function toAuditEvent(row: StoredRow): AuditEvent {
  return {
    id: row.id,
    eventType: row.event_type,
    userId: row.user_id,
    actorId: row.actor_id,
    resourceType: row.resource_type,
    resourceId: row.resource_id,
    ipAddress: row.ip_address,
    userAgent: row.user_agent,
    description: row.description,
    metadata: asRecord(row.metadata),
    status: row.status,
    errorMessage: row.error_message,
    countryCode: row.country_code,
    countryName: row.country_name,
    city: row.city,
    region: row.region,
    sourceService: row.source_service,
    isReported: row.is_reported,
    correlationId: row.correlation_id,
    createdAt: new Date(row.created_at).toISOString(),
  }
}

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {}
