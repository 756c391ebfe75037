import { useMutation } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'
import { leaveFor } from './use-leaving.ts'

export const useConnect = () => useMutation(trpc.links.connect.mutationOptions({ onSuccess: leaveFor }))
