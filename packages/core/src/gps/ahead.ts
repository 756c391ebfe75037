/** How far a phone may be ahead: what it dates later is refused. */
export const mostAheadMs = 24 * 3_600_000

/** How far ahead stored fixes lie at most, by the clock of any process. */
export const storedAheadMs = mostAheadMs + 3_600_000
