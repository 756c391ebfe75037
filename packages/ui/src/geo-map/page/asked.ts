/** What was asked for, as far as it is there. */
export type Asked<T> = { data: T | null; isPending: boolean; failed: boolean }
