import type { KnownPermission, Me } from '@heimdall/contracts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { meOptions } from './me-options.ts'

export function useMe(): Me {
  return useSuspenseQuery(meOptions).data
}

/** Hides what the server would refuse anyway; the server decides. */
export function useCan(permission: KnownPermission): boolean {
  return useMe().permissions.includes(permission)
}
