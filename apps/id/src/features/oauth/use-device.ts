import type { InteractionResult } from '@heimdall/contracts'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { DeviceProblem } from './device-problems.ts'
import { send } from './send.ts'

/** What the provider says about a code that somebody has typed. */
export type DeviceStep =
  | { step: 'enter'; xsrf: string; problem: DeviceProblem | null }
  | {
      step: 'confirm'
      xsrf: string
      userCode: string
      app: string
      clientId: string
      logoUrl: string | null
      ipAddress: string | null
      userAgent: string | null
    }

/** The form's token against forgery is fetched with the page; each step brings its own. */
export function useDevice() {
  const form = useQuery({
    queryKey: ['device-form'],
    queryFn: () => send<DeviceStep>('GET', '/device'),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })
  const decide = useMutation({
    mutationFn: ({ xsrf, userCode, allow }: { xsrf: string; userCode: string; allow: boolean }) =>
      send<InteractionResult | DeviceStep>('POST', '/device', {
        xsrf,
        user_code: userCode,
        ...(allow ? { confirm: 'yes' } : { abort: 'yes' }),
      }),
    onSuccess: (answer) => {
      if ('redirectTo' in answer) window.location.assign(answer.redirectTo)
    },
  })
  const enter = useMutation({
    mutationFn: ({ xsrf, userCode }: { xsrf: string; userCode: string }) =>
      send<DeviceStep>('POST', '/device', { xsrf, user_code: userCode }),
    // What was said of the code before is over; until here its answer holds the token that counts.
    onSuccess: () => decide.reset(),
  })
  return { form, enter, decide }
}
