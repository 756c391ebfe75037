import { describe, expect, it } from 'vitest'
import { inOnePiece, ringInOnePiece } from './in-one-piece.ts'

describe('in one piece', () => {
  it('goes on beyond the antimeridian, both ways', () => {
    expect(
      inOnePiece([
        [179, 1],
        [-179, 2],
        [-178, 3],
      ]).map(([x]) => x),
    ).toEqual([179, 181, 182])
    expect(
      inOnePiece([
        [-179, 1],
        [179, 2],
      ]).map(([x]) => x),
    ).toEqual([-179, -181])
  })

  it('leaves a ring that crosses nothing as it is', () => {
    const ring = [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 0],
    ]
    expect(ringInOnePiece(ring)).toEqual(ring)
  })

  it('closes a ring around the pole by way of the pole', () => {
    const around = [
      [-180, -70],
      [-90, -72],
      [0, -70],
      [90, -75],
      [180, -70],
    ]
    expect(ringInOnePiece(around).slice(-3)).toEqual([
      [180, -85.06],
      [-180, -85.06],
      [-180, -70],
    ])
  })
})
