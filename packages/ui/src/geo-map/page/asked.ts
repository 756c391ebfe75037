/** What was asked for, as far as it is there; queries of TanStack are like this. */
export type Asked<T> = { data: T | undefined; isPending: boolean; isError: boolean }
