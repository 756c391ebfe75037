/** Each process looks so often for what there is to do. */
export const tickMs = 2_000
/** A leader that has not been heard of for so long is replaced. */
export const leaderLeaseMs = 6_000
/** A run whose process has not been heard of for so long is lost. A process that is merely slow needs more patience. */
export const runLeaseMs = 15_000
