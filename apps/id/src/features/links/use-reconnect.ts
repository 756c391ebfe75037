import { leaveFor } from '@heimdall/ui'
import { useMutation } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

export const useReconnect = () => useMutation(trpc.links.reconnect.mutationOptions({ onSuccess: leaveFor }))
