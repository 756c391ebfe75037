import type { DateTimeFormatOptions } from 'use-intl'

/** The next round number above: one or two digits and zeros. */
export function niceMax(value: number): number {
  if (value <= 1) return 1
  const power = 10 ** Math.floor(Math.log10(value))
  const step = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((factor) => factor * power >= value) ?? 10
  return step * power
}

/** Which of `count` places get a label: evenly spread, about `wanted` of them. */
export function ticksOf(count: number, wanted: number): number[] {
  const step = Math.max(1, Math.ceil(count / wanted))
  return Array.from({ length: Math.ceil(count / step) }, (_, index) => index * step)
}

const day = 86_400

/** How exactly a moment on the axis is told. */
export function tickFormat(bucketSeconds: number, count: number): DateTimeFormatOptions {
  const span = bucketSeconds * count
  if (bucketSeconds < 30) return { hour: 'numeric', minute: '2-digit', second: '2-digit' }
  if (span <= 1.5 * day) return { hour: 'numeric', minute: '2-digit' }
  if (span <= 8 * day) return { weekday: 'short', hour: 'numeric', minute: '2-digit' }
  if (span <= 300 * day) return { day: 'numeric', month: 'short' }
  return { month: 'short', year: 'numeric' }
}

/** How exactly a bucket's own bounds are told. */
export const momentFormat = (bucketSeconds: number): DateTimeFormatOptions => ({
  day: 'numeric',
  month: 'short',
  ...(bucketSeconds >= day ? { year: 'numeric' } : { hour: 'numeric', minute: '2-digit' }),
  ...(bucketSeconds < 60 ? { second: '2-digit' } : {}),
})
