import type { AuditEvent } from '@heimdall/contracts'
import { expect, test } from 'vitest'
import type { AuditPages } from './audit-list-options.ts'
import { insertEvents } from './insert-events.ts'

const event = (second: number): AuditEvent => ({
  id: `0197f0a2-6b1e-7c3a-9d52-${String(second).padStart(12, '0')}`,
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
  sourceService: null,
  isReported: false,
  correlationId: null,
  countryCode: null,
  countryName: null,
  city: null,
  region: null,
  createdAt: new Date(second * 1000).toISOString(),
})

const list = (...pages: number[][]): AuditPages => ({
  pageParams: pages.map(() => undefined),
  pages: pages.map((seconds, index) => ({
    events: seconds.map(event),
    page: 1,
    limit: 100,
    total: 6,
    nextCursor: index === pages.length - 1 ? null : 'more',
  })),
})
const seconds = (pages: AuditPages) =>
  pages.pages.map((page) => page.events.map((e) => Date.parse(e.createdAt) / 1000))

test('new events come first, whatever order they arrive in, and count', () => {
  const after = insertEvents(list([5, 4], [2, 1]), [event(6), event(7)])
  expect(seconds(after)).toEqual([
    [7, 6, 5, 4],
    [2, 1],
  ])
  expect(after.pages[0]?.total).toBe(8)
})

test('what is there already is not doubled, nor what comes twice', () => {
  const before = list([5, 4])
  expect(insertEvents(before, [event(5)])).toBe(before)
  expect(seconds(insertEvents(before, [event(6), event(6)]))).toEqual([[6, 5, 4]])
})

test('a late event takes its place in time', () => {
  expect(seconds(insertEvents(list([5, 4], [2, 1]), [event(3), event(0)]))).toEqual([
    [5, 4],
    [3, 2, 1, 0],
  ])
})

test('an event older than all that is loaded waits for its page', () => {
  const open = list([5, 4])
  const page = open.pages[0]
  if (page) page.nextCursor = 'more'
  expect(seconds(insertEvents(open, [event(1)]))).toEqual([[5, 4]])
})

test('an empty list takes everything', () => {
  expect(seconds(insertEvents(list([]), [event(1), event(2)]))).toEqual([[2, 1]])
})
