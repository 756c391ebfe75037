import { describe, expect, it } from 'vitest'
import { isOwnPath, safePath } from './redirect.ts'

const origin = 'https://id.example'

describe('safePath', () => {
  it.each(['/', '/activity?status=failure#top', '/admin/audit?q=1'])('keeps %s', (path) => {
    expect(safePath(path, origin)).toBe(path)
  })
  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    'javascript:alert(1)',
    'activity',
    '',
    42,
    null,
    undefined,
    `/${'a'.repeat(3_000)}`,
  ])('drops %j', (path) => {
    expect(safePath(path, origin)).toBeUndefined()
  })
})

describe('isOwnPath', () => {
  it.each(['/', '/activity', '/administrators', '/sessions?x=/admin'])('routes %s here', (path) => {
    expect(isOwnPath(path)).toBe(true)
  })
  it.each(['/admin', '/admin/audit', '/admin?x', '/docs', '/oidc/auth'])('leaves for %s', (path) => {
    expect(isOwnPath(path)).toBe(false)
  })
})
