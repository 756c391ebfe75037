import { useQuery } from '@tanstack/react-query'
import { useMe } from '../account/use-me.ts'
import { apiKeysQuery } from '../api-keys/queries.ts'
import { linksQuery, providersQuery } from '../links/queries.ts'
import { sessionsQuery } from '../sessions/queries.ts'

/** Whether it is known what makes sense to do next: before, nothing may stand below its place, which it would push away. */
export function useStepsKnown(): boolean {
  const { permissions } = useMe()
  const states = [
    useQuery(sessionsQuery()),
    useQuery({ ...apiKeysQuery(), enabled: permissions.length > 0 }),
    useQuery(linksQuery()),
    useQuery(providersQuery()),
  ]
  return !states.some(({ isLoading }) => isLoading)
}
