import type { GeofenceShape } from '@heimdall/contracts'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { createGeofence } from './create-geofence.ts'
import { at, circle, makeGeofenceWorld } from './testing/make-geofence-world.ts'
import { updateGeofence } from './update-geofence.ts'

const { create, heimdall, me, startAnew } = await makeGeofenceWorld()
afterAll(() => heimdall.close())
beforeEach(startAnew)

test.each<[string, GeofenceShape, string]>([
  ['a bow tie', { type: 'polygon', rings: [[at(0, 0), at(1, 1), at(1, 0), at(0, 1)]] }, 'self_intersecting'],
  ['two corners', { type: 'polygon', rings: [[at(0, 0), at(1, 1)]] }, 'too_few_points'],
  ['a dot of a road', { type: 'corridor', line: [at(0, 0)], widthM: 20 }, 'too_few_points'],
  ['a continent', { type: 'polygon', rings: [[at(0, 0), at(0, 80), at(50, 40)]] }, 'too_large'],
])('%s is no fence', async (_, shape, code) => {
  await expect(create(me, { shape })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
    issues: [{ path: ['shape'], code }],
  })
  const { id } = await create(me)
  await expect(heimdall.run(updateGeofence, me, { id, shape })).rejects.toMatchObject({ issues: [{ code }] })
})

test.each([
  { name: '', shape: circle },
  { name: 'x'.repeat(61), shape: circle },
  { name: 'x' },
  { name: 'x', shape: { type: 'square' } },
  { name: 'x', shape: { ...circle, radiusM: 1 } },
  { name: 'x', shape: { ...circle, center: at(91, 0) } },
  { name: 'x', shape: circle, colour: 'red' },
  { name: 'x', shape: circle, mailOn: ['arrive'] },
  { name: 'x', shape: circle, rules: { confirmFixes: 0 } },
  { name: 'x', shape: circle, rules: { dwellSeconds: -1 } },
])('%j is no input', (input) => {
  expect(createGeofence.input.safeParse(input).success).toBe(false)
})
