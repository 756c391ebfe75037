import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { DateInput } from './date-input.tsx'

test('years have four digits, unless the form says when it ends', () => {
  expect(renderToStaticMarkup(<DateInput />)).toContain('max="9999-12-31"')
  expect(renderToStaticMarkup(<DateInput kind="datetime-local" />)).toContain('max="9999-12-31T23:59"')
  expect(renderToStaticMarkup(<DateInput max="2026-03-01" />)).toContain('max="2026-03-01"')
  expect(renderToStaticMarkup(<DateInput kind="time" />)).not.toContain('max')
})
