import type { AuditEvent } from '../../audit.ts'
import type { TimeSpan } from '../search-query.ts'
import type { Network } from '../values/network.ts'

/** The fields of an event that a search can reach, by what can be asked of them. */
export type ExactField = Extract<
  keyof AuditEvent,
  'eventType' | 'status' | 'userId' | 'actorId' | 'countryCode' | 'sourceService' | 'correlationId' | 'id'
>
export type TextField = Extract<
  keyof AuditEvent,
  'description' | 'errorMessage' | 'resourceId' | 'userId' | 'city' | 'region'
>
export type OptionalField = Extract<
  keyof AuditEvent,
  TextField | 'actorId' | 'countryCode' | 'sourceService' | 'correlationId' | 'ipAddress' | 'userAgent'
>

/** Something to find out about one event. An empty list is true of none. */
export type SearchTest =
  | { readonly kind: 'oneOf'; readonly field: ExactField; readonly values: readonly string[] }
  /** Any of the fields holds any of the texts, whatever their case. */
  | { readonly kind: 'contains'; readonly fields: readonly TextField[]; readonly texts: readonly string[] }
  | { readonly kind: 'withinNetwork'; readonly networks: readonly Network[] }
  | { readonly kind: 'during'; readonly spans: readonly TimeSpan[] }
  | {
      readonly kind: 'aboutResource'
      readonly resources: readonly { readonly type: string; readonly id: string | null }[]
    }
  /** The app that acted, or that something was done with. */
  | { readonly kind: 'ofApp'; readonly clientIds: readonly string[] }
  /** Any of the fields has a value. */
  | { readonly kind: 'present'; readonly fields: readonly OptionalField[] }
  | { readonly kind: 'reported' }

/** A negated condition holds wherever its test does not, also where the event says nothing about it. */
export type SearchCondition = SearchTest & { readonly negated: boolean }

/**
 * A search in terms of the event's fields, with every name, type and network settled. SQL and the live streams both
 * follow it, so that they can not differ in what a key means.
 */
export interface SearchPlan extends TimeSpan {
  /** All must hold. */
  readonly conditions: readonly SearchCondition[]
  /**
   * Whose own log is searched: where somebody else acted, their address, device and place are hidden, and count as
   * absent. A search could guess them else.
   */
  readonly ownerId?: string | undefined
}

/** What an event says of the request behind it, and so of whoever acted. */
export const requestFields: ReadonlySet<string> = new Set([
  'ipAddress',
  'userAgent',
  'countryCode',
  'city',
  'region',
])
