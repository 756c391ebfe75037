import { defaultGeofenceRules, type Geofence } from '@heimdall/contracts'
import { describe, expect, it } from 'vitest'
import { draftOf, readDraft, readRules, writeRules } from './geofence-draft.ts'

const center = { latitude: 52.5, longitude: 13.4 }
const fence: Geofence = {
  id: '0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7',
  owner: null,
  name: 'Studio',
  colour: '#16a34a',
  shape: { type: 'circle', center, radiusM: 150 },
  rules: { ...defaultGeofenceRules, dwellSeconds: null },
  mailOn: ['exit'],
  isActive: true,
  createdAt: '2026-03-01T12:00:00.000Z',
  updatedAt: '2026-03-01T12:00:00.000Z',
}

describe('a draft', () => {
  it('of a fence reads as that fence', () => {
    const { name, colour, shape, mailOn, rules } = fence
    expect(readDraft(draftOf(fence))).toEqual({ fence: { name, colour, shape, mailOn, rules }, problems: {} })
  })

  it('that is new lacks a name and a shape, and has the numbers of the house', () => {
    expect(readDraft(draftOf())).toEqual({
      fence: null,
      problems: { name: 'name_missing', shape: 'shape_missing' },
    })
    expect(readRules(draftOf().rules).rules).toEqual(defaultGeofenceRules)
  })

  it('says what is wrong with each field', () => {
    const rings = [[center, { latitude: 52.6, longitude: 13.4 }]]
    const draft = { ...draftOf(fence), name: 'x'.repeat(61), shape: { type: 'polygon' as const, rings } }
    const rules = { ...draft.rules, confirmFixes: '0', cooldownSeconds: 'soon', exitMarginM: '' }
    expect(readDraft({ ...draft, rules }).problems).toEqual({
      name: 'name_too_long',
      shape: 'too_few_points',
      confirmFixes: 'out_of_range',
      cooldownSeconds: 'out_of_range',
      exitMarginM: 'out_of_range',
    })
    const thread = { type: 'circle' as const, center, radiusM: 3_000_000 }
    expect(readDraft({ ...draftOf(fence), shape: thread }).problems.shape).toBe('too_large')
  })
})

describe('rules', () => {
  it('take a comma for a point, and nothing for never', () => {
    const texts = { ...writeRules(defaultGeofenceRules), exitMarginPercent: ' 12,5 ', dwellSeconds: '' }
    expect(readRules(texts).rules).toEqual({
      ...defaultGeofenceRules,
      exitMarginPercent: 12.5,
      dwellSeconds: null,
    })
  })
})
