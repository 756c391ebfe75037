import { expect, test } from 'vitest'
import { planOf } from '../search/testing/search.ts'
import type { EventFilter } from './filter.ts'
import { isInOrder } from './is-in-order.ts'

const by = (q: string): EventFilter => ({ search: planOf(q) })

test.each<[EventFilter, boolean]>([
  [{}, true],
  [{ from: new Date(0), to: new Date(1), search: undefined }, true],
  [{ eventTypes: ['login'] }, true],
  [by('type:login_failed created:today'), true],
  [{ eventTypes: ['login', 'logout'] }, false],
  [{ eventTypes: [] }, false],
  [{ eventTypes: ['login'], ...by('type:login_failed') }, false],
  [by('-type:login_failed'), false],
  [by('-created:today'), false],
  [by('created:today,>=2026-03-02T11:00'), false],
  [by('country:DE'), false],
  [by('type:login_failed has:error'), false],
  [{ userIds: ['a'] }, false],
  [{ status: 'failure' }, false],
  [{ isReported: false }, false],
])('%j: %s', (filter, expected) => expect(isInOrder(filter)).toBe(expected))
