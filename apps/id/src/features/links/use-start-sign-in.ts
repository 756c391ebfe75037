import { leaveFor } from '@heimdall/ui'
import { useMutation } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

export const useStartSignIn = () =>
  useMutation(trpc.links.startSignIn.mutationOptions({ onSuccess: leaveFor }))
