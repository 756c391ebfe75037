interface Act {
  error: unknown
  /** Milliseconds since 1970; 0 before it was tried. */
  submittedAt: number
}

/** Of several acts that say in one place what went wrong: that of the latest, so that none of an earlier try looks new. */
export const lastError = (...acts: readonly [Act, ...Act[]]): unknown =>
  acts.reduce((last, act) => (act.submittedAt > last.submittedAt ? act : last)).error
