import type { AuditEvent } from '@heimdall/contracts'
import { expect, it } from 'vitest'
import { mergeEvents } from './merge-events.ts'

const event = (id: string, createdAt: string): AuditEvent => ({
  id,
  createdAt,
  eventType: 'login',
  userId: null,
  actorId: null,
  resourceType: null,
  resourceId: null,
  ipAddress: null,
  userAgent: null,
  description: null,
  metadata: {},
  status: 'success',
  errorMessage: null,
  countryCode: null,
  countryName: null,
  city: null,
  region: null,
  sourceService: null,
  isReported: false,
  correlationId: null,
})
const ids = (events: readonly AuditEvent[]) => events.map(({ id }) => id).join('')
const loaded = [event('c', '2026-03-03T00:00:00.000Z'), event('b', '2026-03-02T00:00:00.000Z')]

it('puts arrivals in front', () => {
  expect(ids(mergeEvents(loaded, [event('d', '2026-03-04T00:00:00.000Z')], false))).toBe('dcb')
})
it('shows an event once that was loaded and has arrived', () => {
  expect(ids(mergeEvents(loaded, [event('c', '2026-03-03T00:00:00.000Z')], false))).toBe('cb')
})
it('puts what a bot reports late in its place', () => {
  expect(ids(mergeEvents(loaded, [event('x', '2026-03-02T12:00:00.000Z')], false))).toBe('cxb')
})
it('leaves what is older than the last page to the next page', () => {
  const late = event('a', '2026-03-01T00:00:00.000Z')
  expect(ids(mergeEvents(loaded, [late], false))).toBe('cb')
  expect(ids(mergeEvents(loaded, [late], true))).toBe('cba')
})
it('orders by id within a millisecond', () => {
  expect(ids(mergeEvents(loaded, [event('d', '2026-03-03T00:00:00.000Z')], false))).toBe('dcb')
})
it('takes arrivals before anything is loaded', () => {
  expect(ids(mergeEvents([], [event('a', '2026-03-01T00:00:00.000Z')], false))).toBe('a')
})
