import { changedFields } from '../changed-fields.ts'
import type { TripRow } from '../to-trip.ts'

/** What detection has found differently. What PostgreSQL keeps as real comes back less exact than it was. */
export const changedMeasures = <Found extends Partial<TripRow> & Reals>(row: TripRow, found: Found) =>
  changedFields(rounded(row), rounded(found))

type Reals = Pick<TripRow, 'topSpeedKmh' | 'climbM'>

const rounded = <Row extends Reals>(row: Row): Row => ({
  ...row,
  topSpeedKmh: Math.fround(row.topSpeedKmh),
  climbM: Math.fround(row.climbM),
})
