const hourMs = 3_600_000

/** After how many hours a link may end. */
export const shareEnds = [1, 8, 24, 168] as const

/** Null, for none: never. */
export const endAfter = (hours: number): string | null =>
  hours === 0 ? null : new Date(Date.now() + hours * hourMs).toISOString()
