import { useMutation } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { trpc } from '../../lib/trpc.ts'
import { askForPasskey, offersPasskeys, stopAsking } from '../../lib/web-authn.ts'
import type { PickedPasskey } from './use-passkey-sign-in.ts'

/** A challenge lives five minutes. */
const freshMs = 240_000

/** Has the browser offer passkeys in the field for the name, for as long as `enabled`, with a challenge that is fresh. */
export function usePasskeyAutofill(enabled: boolean, onPicked: (picked: PickedPasskey) => void): void {
  const { mutateAsync: begin } = useMutation(trpc.passkeys.beginSignIn.mutationOptions())
  const picked = useEffectEvent(onPicked)

  useEffect(() => {
    if (!enabled) return
    let stopped = false
    let timer: ReturnType<typeof setTimeout> | undefined
    /** Resolves with whether it is to be offered once more. */
    async function offer(): Promise<boolean> {
      const request = await begin({})
      if (stopped) return false
      let isStale = false
      timer = setTimeout(() => {
        isStale = true
        void stopAsking()
      }, freshMs)
      try {
        const credential = await askForPasskey(request, { autofill: true })
        if (!stopped) picked({ rpId: request.rpId, credential })
        return false
      } catch {
        // Nobody has asked for it, so nobody hears that it did not work.
        return isStale && !stopped
      } finally {
        clearTimeout(timer)
      }
    }
    async function offerOn(): Promise<void> {
      if (!(await offersPasskeys())) return
      while (!stopped && (await offer()));
    }
    offerOn().catch(() => undefined)
    return () => {
      stopped = true
      clearTimeout(timer)
      void stopAsking()
    }
  }, [enabled, begin])
}
