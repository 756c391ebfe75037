import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'
import { askForPasskey } from '../../lib/web-authn.ts'
import { meQuery } from '../account/queries.ts'

/** The second factor by passkey. Ends when the account is loaded, and with that the guest gate opens. */
export function useVerifyPasskey() {
  const queryClient = useQueryClient()
  const begin = useMutation(trpc.signIn.beginPasskey.mutationOptions())
  const verify = useMutation(trpc.signIn.verifyPasskey.mutationOptions())
  return useMutation({
    mutationFn: async ({ trustDevice }: { trustDevice: boolean }) => {
      const credential = await askForPasskey(await begin.mutateAsync({}))
      await verify.mutateAsync({ credential, trustDevice })
    },
    onSuccess: () => queryClient.fetchQuery({ ...meQuery(), staleTime: 0 }),
  })
}
