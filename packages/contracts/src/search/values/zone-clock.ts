const dayMs = 86_400_000

/** What a clock on a wall shows, written as if it were UTC: milliseconds, fit for Date.UTC and the getters of UTC. */
type WallMs = number

export interface ZoneClock {
  wallAt(instantMs: number): WallMs
  /**
   * The first instant at which the clock shows this. Where clocks are set forward past it, the instant at which they
   * are; so the start of a day is right even where the day has no midnight.
   */
  instantOf(wall: WallMs): number
}

/** The clock of an IANA time zone. Throws a RangeError when there is no such zone. */
export function zoneClock(timeZone: string): ZoneClock {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const offsetAt = (instantMs: number): number => {
    const wholeMs = Math.floor(instantMs / 1000) * 1000
    const parts = new Map(format.formatToParts(wholeMs).map(({ type, value }) => [type, Number(value)]))
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
    return (
      Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) -
      wholeMs
    )
  }
  const wallAt = (instantMs: number) => instantMs + offsetAt(instantMs)
  return {
    wallAt,
    instantOf(wall) {
      // Whatever change of clocks is near, one of these two offsets is in force. The earlier one also fits a gap.
      const before = wall - offsetAt(wall - dayMs)
      const after = wall - offsetAt(wall + dayMs)
      const fitting = [before, after].filter((instantMs) => wallAt(instantMs) === wall)
      return fitting.length > 0 ? Math.min(...fitting) : before
    },
  }
}
