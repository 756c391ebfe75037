const spanMs = 30 * 86_400_000

/** How far back is told what an app did. */
export const actsSince = (now: Date): Date => new Date(now.getTime() - spanMs)
