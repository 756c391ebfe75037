import { leaveFor } from '@heimdall/ui'
import { useMutation } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

export const useConnect = () => useMutation(trpc.links.connect.mutationOptions({ onSuccess: leaveFor }))
