import { useQueryClient } from '@tanstack/react-query'
import { keepOnlyPasskeys } from '../../lib/web-authn.ts'
import { meQuery } from '../account/queries.ts'
import { securityQuery } from '../security/queries.ts'
import { passkeysQuery } from './queries.ts'

/** A passkey is a second factor too: roles may count from now on, or no longer. */
export function usePasskeysChanged(): () => Promise<void> {
  const queryClient = useQueryClient()
  return async () => {
    void queryClient.invalidateQueries(meQuery())
    void queryClient.invalidateQueries(securityQuery())
    await queryClient.invalidateQueries(passkeysQuery())
    const list = queryClient.getQueryData(passkeysQuery().queryKey)
    if (list) keepOnlyPasskeys(list.accepted)
  }
}
