import {
  type ExactField,
  type OptionalField,
  printNetwork,
  requestFields,
  type SearchCondition,
  type SearchPlan,
  type SearchTest,
  type TextField,
  type TimeSpan,
} from '@heimdall/contracts/search'
import { and, eq, gte, ilike, inArray, isNotNull, lt, or, type SQL, sql } from '@heimdall/db/sql'
import { auditEvents } from '@heimdall/db/timeseries'
import { ofApp } from './of-app.ts'

/** The columns that a search can reach, and no others. */
const columns = {
  id: auditEvents.id,
  eventType: auditEvents.eventType,
  status: auditEvents.status,
  userId: auditEvents.userId,
  actorId: auditEvents.actorId,
  countryCode: auditEvents.countryCode,
  city: auditEvents.city,
  region: auditEvents.region,
  sourceService: auditEvents.sourceService,
  resourceId: auditEvents.resourceId,
  correlationId: auditEvents.correlationId,
  ipAddress: auditEvents.ipAddress,
  userAgent: auditEvents.userAgent,
  description: auditEvents.description,
  errorMessage: auditEvents.errorMessage,
} as const satisfies Record<ExactField | TextField | OptionalField, unknown>

/**
 * The search as a condition of SQL on `audit_events`; every value is a parameter. Time is always bounded below, by
 * `earliest` where the search itself says nothing, so that no search opens chunks that nobody asked for.
 */
export function compileSearch(plan: SearchPlan, { earliest }: { earliest: Date }): SQL {
  const conditions = plan.conditions.map((condition) => toCondition(condition, plan.ownerId))
  return allOf([isDuring({ from: plan.from ?? earliest, to: plan.to }), ...conditions])
}

/** As whoever may ask sees it; see `ownerId`. */
function seen(field: keyof typeof columns, ownerId: string | undefined): SQL {
  const column = columns[field]
  if (ownerId === undefined || !requestFields.has(field)) return sql`${column}`
  return sql`(CASE WHEN coalesce(${auditEvents.actorId}::text, ${ownerId}) = ${ownerId} THEN ${column} END)`
}

function toCondition({ negated, ...test }: SearchCondition, ownerId: string | undefined): SQL {
  const condition = toTest(test, (field) => seen(field, ownerId))
  // Not NOT: an event without a country is no event from Germany, and NULL would hide it.
  return negated ? sql`(${condition}) IS NOT TRUE` : condition
}

function toTest(test: SearchTest, column: (field: keyof typeof columns) => SQL): SQL {
  switch (test.kind) {
    case 'oneOf':
      return test.field === 'actorId' ? actedBy(test.values) : inArray(column(test.field), [...test.values])
    case 'contains': {
      const patterns = test.texts.map((text) => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`)
      return anyOf(test.fields.flatMap((field) => patterns.map((pattern) => ilike(column(field), pattern))))
    }
    case 'withinNetwork':
      return anyOf(
        test.networks.map((network) => sql`${column('ipAddress')} <<= ${printNetwork(network)}::inet`),
      )
    case 'during':
      return anyOf(test.spans.map(isDuring))
    case 'aboutResource':
      return anyOf(
        test.resources.map(({ type, id }) =>
          allOf([
            eq(auditEvents.resourceType, type),
            ...(id === null ? [] : [eq(auditEvents.resourceId, id)]),
          ]),
        ),
      )
    case 'ofApp':
      return ofApp(test.clientIds)
    case 'present':
      return anyOf(test.fields.map((field) => isNotNull(column(field))))
    case 'reported':
      return eq(auditEvents.isReported, true)
  }
}

/** What they did to themselves is found by the users' index, and what they did to others by one of its own. */
const actedBy = (actors: readonly string[]): SQL =>
  anyOf([
    allOf([
      inArray(auditEvents.userId, [...actors]),
      sql`${auditEvents.actorId}::text = ${auditEvents.userId}`,
    ]),
    allOf([
      inArray(auditEvents.actorId, [...actors]),
      sql`${auditEvents.actorId}::text IS DISTINCT FROM ${auditEvents.userId}`,
    ]),
  ])

const isDuring = ({ from, to }: TimeSpan): SQL =>
  allOf([...(from ? [gte(auditEvents.createdAt, from)] : []), ...(to ? [lt(auditEvents.createdAt, to)] : [])])

const allOf = (conditions: readonly SQL[]): SQL => and(...conditions) ?? sql`true`
const anyOf = (conditions: readonly SQL[]): SQL => or(...conditions) ?? sql`false`
