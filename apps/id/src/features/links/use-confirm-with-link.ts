import { useMutation } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'
import { leaveFor } from './use-leaving.ts'

export const useConfirmWithLink = () =>
  useMutation(trpc.links.confirm.mutationOptions({ onSuccess: leaveFor }))
