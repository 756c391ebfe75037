import { expect, test } from 'vitest'
import { exportName, exportUrl } from './export-url.ts'

const now = new Date(2026, 2, 1, 9, 5)

test('the address says what the list is filtered by', () => {
  const url = exportUrl(
    {
      q: 'lost -country:DE',
      type: ['login', 'logout'],
      from: '2026-01-01T00:00:00Z',
      reported: false,
      sort: 'user',
    },
    'jsonl',
    now,
  )
  const { pathname, searchParams } = new URL(url, 'http://localhost')
  expect(pathname).toBe('/v1/admin/audit/export')
  expect(searchParams.getAll('eventType')).toEqual(['login', 'logout'])
  expect(Object.fromEntries(searchParams)).toMatchObject({
    format: 'jsonl',
    q: 'lost -country:DE',
    startDate: '2026-01-01T00:00:00Z',
    isReported: 'false',
  })
  expect(searchParams.has('status')).toBe(false)
})

test('files are named by when they were made', () => {
  expect(exportName('csv', now)).toBe('heimdall-audit-2026-03-01-0905.csv')
})
