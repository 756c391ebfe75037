import { describe, expect, it } from 'vitest'
import { circle, eventsOf, every10s, type Leg, randomFrom, still } from './testing/tracks.ts'

describe('a stray fix', () => {
  it('enters nothing', () => {
    expect(
      eventsOf(circle(100), every10s([150, 0], [150, 0], [95, 0], [150, 0], [150, 0], [150, 0])),
    ).toEqual([])
  })

  it('leaves nothing', () => {
    expect(eventsOf(circle(100), every10s([0, 0], [0, 0], [400, 0], [0, 0], [0, 0]))).toEqual([])
  })
})

describe('jitter', () => {
  it('standing at the edge with a jumping position does not flutter', () => {
    const jitter = [3, -15, -12, 2, 17, -9, 8, -18, -14, 4, 19, 11, -6, -16, 10, 17]
    const track = [
      [0, 300, 0] as const,
      ...Array.from(
        { length: 160 },
        (_, index) => [10 + index * 5, 100 + (jitter[index % 16] ?? 0), 0] as const,
      ),
    ]
    expect(eventsOf(circle(100), track)).toEqual(['enter 15, known 20', 'dwell 315'])
  })

  it('of bad reception does not carry anybody out who is at home', () => {
    const random = randomFrom(7)
    // Up to 150 m off, and the phone knows that it is.
    const track = Array.from({ length: 500 }, (_, index) => {
      const [east, north] = [(random() - 0.5) * 300, (random() - 0.5) * 300]
      return [index * 5, east, north, Math.hypot(east, north) + 10] as const
    })
    expect(eventsOf(circle(100), [[-5, 0, 0], ...track], { dwellSeconds: null })).toEqual([])
  })

  it('does not make one arrival two', () => {
    const random = randomFrom(11)
    const noise = () => (random() - 0.5) * 30
    const track = Array.from(
      { length: 120 },
      (_, index) => [index * 5, 600 - index * 10 + noise(), noise()] as const,
    )
    const kinds = eventsOf(circle(100), track, { dwellSeconds: null }).map((event) => event.split(' ')[0])
    expect(kinds).toEqual(['enter', 'exit'])
  })
})

describe('a gap', () => {
  it('in which a device leaves ends with the first fix outside', () => {
    const track: Leg[] = [[0, 500, 0], ...still(0, 10, 30), [7_200, 5_000, 0], [7_210, 5_000, 0]]
    expect(eventsOf(circle(100), track)).toEqual(['enter 10, known 20', 'exit 7200, known 7210'])
  })

  it('in which it stays tells of the stay, and of nothing else', () => {
    const track: Leg[] = [[0, 500, 0], ...still(0, 10, 30), ...still(20, 7_200, 7_230)]
    expect(eventsOf(circle(100), track)).toEqual(['enter 10, known 20', 'dwell 310, known 7200'])
  })

  it('in which it may have been anywhere is no way through', () => {
    expect(
      eventsOf(circle(100), [
        [0, -900, 0],
        [3_600, 900, 0],
        [3_610, 900, 0],
      ]),
    ).toEqual([])
  })
})
