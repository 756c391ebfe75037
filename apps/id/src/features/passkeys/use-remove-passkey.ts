import { useMutation } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'
import { usePasskeysChanged } from './use-passkeys-changed.ts'

export function useRemovePasskey() {
  const changed = usePasskeysChanged()
  return useMutation(trpc.passkeys.remove.mutationOptions({ onSettled: changed }))
}
