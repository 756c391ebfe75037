import type { Me } from '@heimdall/contracts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { meQuery } from './queries.ts'

/** Behind the guard, which has loaded it. */
export const useMe = (): Me => useSuspenseQuery(meQuery()).data
