// A file of its own: route definitions belong to the first file that every visitor loads.
export const deviceProblems = ['missing', 'unknown', 'expired', 'used', 'denied', 'failed'] as const
export type DeviceProblem = (typeof deviceProblems)[number]
