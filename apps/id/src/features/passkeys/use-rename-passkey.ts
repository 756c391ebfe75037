import { useMutation } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'
import { usePasskeysChanged } from './use-passkeys-changed.ts'

export function useRenamePasskey() {
  const changed = usePasskeysChanged()
  return useMutation(trpc.passkeys.rename.mutationOptions({ onSettled: changed }))
}
