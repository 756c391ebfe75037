import { useMutation } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'
import { leaveFor } from './use-leaving.ts'

export const useStartSignIn = () =>
  useMutation(trpc.links.startSignIn.mutationOptions({ onSuccess: leaveFor }))
