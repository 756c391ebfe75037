import type { PasskeyAssertion } from '@heimdall/contracts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { errorData } from '../../lib/api-error.ts'
import { trpc } from '../../lib/trpc.ts'
import { askForPasskey, forgetPasskey } from '../../lib/web-authn.ts'
import { meQuery } from '../account/queries.ts'

export interface PickedPasskey {
  rpId: string
  credential: PasskeyAssertion
}

interface PasskeySignIn {
  /** What autofill has handed over; without it the browser is asked now. */
  picked?: PickedPasskey
  /** Where a new one is due. */
  newPassword?: string
}

/** Ends when the account is loaded, and with that the guest gate opens. */
export function usePasskeySignIn() {
  const queryClient = useQueryClient()
  const begin = useMutation(trpc.passkeys.beginSignIn.mutationOptions())
  const send = useMutation(trpc.passkeys.signIn.mutationOptions())

  async function ask(): Promise<PickedPasskey> {
    const request = await begin.mutateAsync({})
    return { rpId: request.rpId, credential: await askForPasskey(request) }
  }
  return useMutation({
    mutationFn: async ({ picked, newPassword }: PasskeySignIn) => {
      const { rpId, credential } = picked ?? (await ask())
      try {
        await send.mutateAsync({ credential, ...(newPassword !== undefined && { newPassword }) })
      } catch (error) {
        const isUnknown = errorData(error)?.issues.some(({ code }) => code === 'passkey_unknown')
        if (isUnknown) forgetPasskey(rpId, credential.id)
        throw error
      }
    },
    onSuccess: () => queryClient.fetchQuery({ ...meQuery(), staleTime: 0 }),
  })
}
