import { useQuery } from '@tanstack/react-query'
import { useCan } from '../session/use-me.ts'
import { userNameOptions } from './user-names.ts'

/** The username behind an id; `undefined` while it is looked up, `null` if there is none, or the viewer may not see accounts. */
export function useUserName(id: string | null): string | null | undefined {
  const mayRead = useCan('user:read')
  const { data, isLoading } = useQuery({ ...userNameOptions(id ?? ''), enabled: mayRead && id !== null })
  return isLoading ? undefined : (data ?? null)
}
