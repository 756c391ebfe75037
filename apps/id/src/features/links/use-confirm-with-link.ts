import { leaveFor } from '@heimdall/ui'
import { useMutation } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

export const useConfirmWithLink = () =>
  useMutation(trpc.links.confirm.mutationOptions({ onSuccess: leaveFor }))
