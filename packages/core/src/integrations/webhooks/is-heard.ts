import type { EventTopic } from '@heimdall/contracts'
import { webhookDeliveries } from '@heimdall/db/core'
import { type SQL, sql } from '@heimdall/db/sql'
import type { DeliveryRow } from './queries.ts'
import { testType } from './test-type.ts'

/** Whether a delivery is among what its endpoint hears of by now: topics may have been dropped since it was planned. */
export const isHeard = ({ type }: Pick<DeliveryRow, 'type'>, topics: readonly EventTopic[]): boolean =>
  type === testType || topics.some((name) => type === name || type.startsWith(`${name}.`))

/** The same of rows. */
export function areHeard(topics: readonly EventTopic[]): SQL {
  const { type } = webhookDeliveries
  const names = sql.param(topics)
  return sql`(${type} = ${testType} OR ${type} = ANY(${names}) OR split_part(${type}, '.', 1) = ANY(${names}))`
}
