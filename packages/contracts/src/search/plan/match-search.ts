import type { AuditEvent } from '../../audit.ts'
import { foldCase } from '../values/fold-case.ts'
import { containsAddress, parseNetwork } from '../values/network.ts'
import { requestFields, type SearchPlan, type SearchTest } from './search-plan.ts'

/** The search as a predicate, for events that arrive live: true of the same events as its condition in SQL. */
export function matchSearch({ conditions, ownerId }: SearchPlan): (event: AuditEvent) => boolean {
  const checks = conditions.map(({ negated, ...test }) => ({ negated, holds: predicateOf(test) }))
  return (event) => {
    const seen = ownerId === undefined ? event : asSeenBy(ownerId, event)
    return checks.every(({ negated, holds }) => holds(seen) !== negated)
  }
}

const hidden = Object.fromEntries([...requestFields].map((field) => [field, null]))

const asSeenBy = (ownerId: string, event: AuditEvent): AuditEvent =>
  event.actorId === null || event.actorId === ownerId ? event : { ...event, ...hidden }

function predicateOf(test: SearchTest): (event: AuditEvent) => boolean {
  switch (test.kind) {
    case 'oneOf': {
      const values = new Set<string | null>(test.values)
      return (event) => values.has(event[test.field])
    }
    case 'contains': {
      const texts = test.texts.map(foldCase)
      return (event) =>
        test.fields.some((field) => {
          const value = event[field]
          if (value === null) return false
          const folded = foldCase(value)
          return texts.some((text) => folded.includes(text))
        })
    }
    case 'withinNetwork':
      return ({ ipAddress }) => {
        const address = ipAddress === null ? null : parseNetwork(ipAddress)
        return address !== null && test.networks.some((network) => containsAddress(network, address))
      }
    case 'during':
      return ({ createdAt }) => {
        const time = Date.parse(createdAt)
        return test.spans.some(
          ({ from, to }) => (!from || time >= from.getTime()) && (!to || time < to.getTime()),
        )
      }
    case 'aboutResource':
      return ({ resourceType, resourceId }) =>
        test.resources.some(({ type, id }) => resourceType === type && (id === null || resourceId === id))
    case 'ofApp': {
      const clientIds = new Set<unknown>(test.clientIds)
      return ({ metadata }) => clientIds.has(metadata.clientId)
    }
    case 'present':
      return (event) => test.fields.some((field) => event[field] !== null)
    case 'reported':
      return ({ isReported }) => isReported
  }
}
