import { useMutation } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'
import { makePasskey } from '../../lib/web-authn.ts'
import { usePasskeysChanged } from './use-passkeys-changed.ts'

/** Has the browser make a passkey and adds it to the account. */
export function useAddPasskey() {
  const changed = usePasskeysChanged()
  const begin = useMutation(trpc.passkeys.begin.mutationOptions())
  const add = useMutation(trpc.passkeys.add.mutationOptions())
  return useMutation({
    mutationFn: async () => {
      const credential = await makePasskey(await begin.mutateAsync({}))
      return add.mutateAsync({ credential })
    },
    onSettled: changed,
  })
}
