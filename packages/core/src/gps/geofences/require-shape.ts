import type { GeofenceShape } from '@heimdall/contracts'
import { checkShape, type ShapeProblem } from '@heimdall/geo'
import { fieldError } from '../../kernel/index.ts'

const messages: Record<ShapeProblem, string> = {
  invalid_point: 'Latitudes go from -90 to 90, longitudes from -180 to 180',
  too_few_points: 'An outline takes three different points at least, a line two',
  too_many_points: 'A shape has 500 points at most, holes included',
  too_small: 'A shape is as large as a circle of 5 m radius at least',
  too_large: 'No place of a shape is further than 2,000 km from its middle',
  self_intersecting: 'The outline, or a hole, crosses or touches itself',
  hole_outside: 'A hole lies within the outline, without touching it',
  holes_overlap: 'Holes do not touch or contain each other',
}

export function requireShape(shape: GeofenceShape): void {
  const problem = checkShape(shape)
  if (problem) throw fieldError('BAD_REQUEST', 'shape', problem, messages[problem])
}
