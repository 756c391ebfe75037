import { describe, expect, test } from 'vitest'
import { eventTypes } from './catalog.ts'
import { iconNodes } from './icon-nodes.ts'
import { resourceTypes } from './resources.ts'
import { catalogAsJson, catalogAsOcsf } from './serve.ts'

describe('catalogAsJson', () => {
  test('serves all that an app needs to show a type', () => {
    const login = catalogAsJson().types.find(({ type }) => type === 'login')
    expect(login).toMatchObject({
      category: 'authentication',
      severity: 'info',
      resource: 'auth',
      icon: 'log-in',
      labels: { en: 'Signed in', de: 'Angemeldet' },
    })
    expect(login?.metadata).toContainEqual({ key: 'sessionId', privacy: 'personal' })
    expect(login?.iconNodes[0]).toEqual(['path', { d: expect.any(String) }])
  })

  test('serves every type, category and list, with icons that exist', () => {
    const served = catalogAsJson()
    expect(served.types.map(({ type }) => type)).toEqual(eventTypes)
    for (const { iconNodes } of [...served.types, ...served.categories]) {
      expect(iconNodes.length).toBeGreaterThan(0)
    }
    expect(served.resources.map(({ id }) => id)).toEqual(Object.keys(resourceTypes))
    expect(served.resources).toHaveLength(26)
    expect(served.statuses.map(({ id }) => id)).toEqual(['success', 'failure'])
    expect(served.sources).toContainEqual({
      id: 'discord_bot',
      labels: { en: 'Discord bot', de: 'Discord-Bot' },
    })
  })

  test('is JSON, and carries a version fit for an ETag', () => {
    const served = catalogAsJson()
    expect(JSON.parse(JSON.stringify(served))).toEqual(served)
    expect(served.version).toMatch(/^[0-9a-f]{16}$/)
    expect(catalogAsJson()).toBe(served)
  })

  test('names the icon that does not exist', () => {
    expect(() => iconNodes(['no-such-icon'])('no-such-icon')).toThrow('no-such-icon')
  })
})

describe('catalogAsOcsf', () => {
  test('maps every type', () => {
    const { types, ocsfVersion } = catalogAsOcsf()
    expect(ocsfVersion).toMatch(/^1\.\d+\.\d+$/)
    expect(types.map(({ type }) => type)).toEqual(eventTypes)
  })
})
