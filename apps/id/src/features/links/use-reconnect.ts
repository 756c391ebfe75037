import { useMutation } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'
import { leaveFor } from './use-leaving.ts'

export const useReconnect = () => useMutation(trpc.links.reconnect.mutationOptions({ onSuccess: leaveFor }))
