import { describe, expect, it } from 'vitest'
import { simplifyTrack, type TrackPoint } from './index.ts'

/** The same every time: a walk with turns and stops. */
function walk(length: number): TrackPoint[] {
  let [x, y, heading, seed] = [0, 0, 0, 1]
  const random = () => {
    seed = (seed * 16_807) % 2_147_483_647
    return seed / 2_147_483_647
  }
  return Array.from({ length }, (_, t) => {
    if (random() < 0.02) heading += (random() - 0.5) * 3
    const speed = t % 500 < 60 ? 0 : 1
    x += Math.cos(heading) * speed + (random() - 0.5) * 0.2
    y += Math.sin(heading) * speed + (random() - 0.5) * 0.2
    return { x, y, t }
  })
}

/** How far an even way between the kept points is from the track, at the worst moment. */
function worstError(points: readonly TrackPoint[], kept: readonly number[]): number {
  let worst = 0
  for (let at = 0; at + 1 < kept.length; at += 1) {
    const [from = 0, to = 0] = [kept[at], kept[at + 1]]
    const [a, b] = [points[from], points[to]]
    if (!a || !b) throw new Error('not a point of the track')
    for (const { x, y, t } of points.slice(from, to + 1)) {
      const part = b.t > a.t ? (t - a.t) / (b.t - a.t) : 0
      worst = Math.max(worst, Math.hypot(x - a.x - (b.x - a.x) * part, y - a.y - (b.y - a.y) * part))
    }
  }
  return worst
}

describe('simplifyTrack', () => {
  it.each([0.5, 2, 10, 100])('is never further than %f from the track, at any moment', (tolerance) => {
    const points = walk(5_000)
    const kept = simplifyTrack(points, tolerance)
    expect(worstError(points, kept)).toBeLessThanOrEqual(tolerance)
    expect(kept.length).toBeLessThan(points.length)
  })

  it('keeps a stop on a straight road', () => {
    const points = Array.from({ length: 300 }, (_, t) => ({
      x: t < 100 ? t : t < 200 ? 100 : t - 100,
      y: 0,
      t,
    }))
    expect(simplifyTrack(points, 0.5)).toEqual([0, 100, 200, 299])
  })

  it('keeps the ends, and all of two or fewer', () => {
    const points = walk(100)
    expect(simplifyTrack(points, 1e9)).toEqual([0, 99])
    expect(simplifyTrack(points.slice(0, 2), 1)).toEqual([0, 1])
    expect(simplifyTrack([], 1)).toEqual([])
  })

  it('takes 200,000 points in a moment, also where each of them is needed', () => {
    const started = performance.now()
    expect(simplifyTrack(walk(200_000), 5).length).toBeLessThan(30_000)
    expect(simplifyTrack(walk(200_000), 0.01).length).toBeGreaterThan(150_000)
    expect(performance.now() - started).toBeLessThan(2_000)
  })

  it('looks at each point a few times, also where what is furthest is always the next', () => {
    let looks = 0
    // To and fro, ever further.
    const points = Array.from({ length: 5_000 }, (_, t) => ({
      x: t % 2 === 0 ? t : -t,
      y: 0,
      get t() {
        looks += 1
        return t
      },
    }))
    const kept = simplifyTrack(points, 0.25)
    expect(looks / points.length).toBeLessThan(300)
    expect([kept[0], kept.at(-1)]).toEqual([0, 4_999])
    expect(worstError(points, kept)).toBeLessThanOrEqual(0.25)
  })
})
