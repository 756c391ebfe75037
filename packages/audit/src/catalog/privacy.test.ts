import { describe, expect, test } from 'vitest'
import { catalog, eventTypes } from './catalog.ts'
import { privacyClasses } from './metadata-fields.ts'
import { privacyClassOf } from './privacy.ts'

describe('privacyClassOf', () => {
  test('knows the class of each key in the catalog', () => {
    expect(privacyClassOf('login', 'provider')).toBe('public')
    expect(privacyClassOf('login', 'device')).toBe('net')
    expect(privacyClassOf('login', 'sessionId')).toBe('personal')
    for (const type of eventTypes) {
      for (const key of Object.keys(catalog[type].metadata)) {
        expect(privacyClasses).toContain(privacyClassOf(type, key))
      }
    }
  })

  test.each(['whatABotSays', 'constructor', '__proto__'])(
    'takes %s, which it does not know, for personal',
    (key) => {
      expect(privacyClassOf('bot_command_executed', key)).toBe('personal')
    },
  )
})
