import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { JsonView } from './json-view.tsx'

const more = (hidden: number) => `${hidden} more`

test('hostile content stays text, and a cycle ends', () => {
  const value: Record<string, unknown> = { note: '<img src=x onerror=alert(1)>' }
  value.self = value
  const html = renderToStaticMarkup(<JsonView value={value} label="Event" moreLabel={more} openDepth={99} />)
  expect(html).not.toContain('<img')
  expect(html).toContain('&lt;img')
})

test('long lists are cut, closed branches say their size', () => {
  const html = renderToStaticMarkup(
    <JsonView
      value={{ list: Array(60).fill(1), inner: { deep: { x: 1 } } }}
      label="Event"
      moreLabel={more}
    />,
  )
  expect(html).toContain('10 more')
  expect(html).toMatch(/aria-expanded="false"[\s\S]*deep[\s\S]*\{1\}/)
})
