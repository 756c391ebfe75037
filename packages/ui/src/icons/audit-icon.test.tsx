import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { AuditIcon } from './audit-icon.tsx'

test('draws the shapes of an icon', () => {
  const html = renderToStaticMarkup(
    <AuditIcon
      nodes={[
        ['path', { d: 'M12 2v4l-1.5e1 3', key: 'a' }],
        ['circle', { cx: '12', cy: 12, r: '3', fill: 'currentColor' }],
      ]}
    />,
  )
  expect(html).toContain('<path d="M12 2v4l-1.5e1 3"></path>')
  expect(html).toContain('<circle cx="12" cy="12" r="3" fill="currentColor"></circle>')
  expect(html).toContain('aria-hidden="true"')
})

test('lets nothing through but geometry', () => {
  const html = renderToStaticMarkup(
    <AuditIcon
      label="Sign-in"
      nodes={[
        ['script', { d: 'alert(1)' }],
        ['image', { href: 'https://elsewhere.example/x.png' }],
        ['path', { d: 'M0 0', onclick: 'alert(1)', style: 'x', fill: 'url(#a)', href: '#' }],
        ['path', { d: 'url(javascript:1)', dangerouslySetInnerHTML: { __html: 'x' } }],
      ]}
    />,
  )
  expect(html).toContain('role="img" aria-label="Sign-in"')
  expect(html).toContain('<path d="M0 0"></path><path></path>')
  expect(html).not.toMatch(/script|image|onclick|style|url|href/)
})
