import { Button } from '@heimdall/ui'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { FormFailure } from '../../components/form-failure.tsx'
import { expectSessionEnd } from '../../lib/leave.ts'
import { trpc } from '../../lib/trpc.ts'

export interface OtherAccountProps {
  username: string
  /** Begins the app's request anew; null: it can only be begun at the app. */
  restartUrl: string | null
}

/** Out, in as somebody else, and back to what the app has asked for. */
export function OtherAccount({ username, restartUrl }: OtherAccountProps) {
  const t = useTranslations('oauth')
  const signOut = useMutation(
    trpc.accounts.signOut.mutationOptions({
      onMutate: () => expectSessionEnd(),
      onSuccess: () =>
        window.location.assign(
          `/sign-in?${new URLSearchParams(restartUrl === null ? {} : { redirect: restartUrl })}`,
        ),
      onError: (_error, _input, takeBack) => takeBack?.(),
    }),
  )
  return (
    <div className="flex flex-col items-center gap-1">
      <p className="wrap-anywhere">{t('signedInAs', { username })}</p>
      <FormFailure error={signOut.error} />
      <Button variant="ghost" size="sm" loading={signOut.isPending} onClick={() => signOut.mutate({})}>
        {t('otherAccount')}
      </Button>
    </div>
  )
}
