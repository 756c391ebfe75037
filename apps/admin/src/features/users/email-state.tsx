import type { UserDetails } from '@heimdall/contracts'
import { Badge, Button, PrivacyBlur } from '@heimdall/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { readError } from '../../lib/read-error.ts'
import { trpc } from '../../lib/trpc.ts'
import { useErrorText } from '../../lib/use-error-text.ts'
import { useCan } from '../session/use-me.ts'

/** The address of an account; one that waits for its owner's click can be taken as proven here. */
export function EmailState({ user }: { user: UserDetails }) {
  const t = useTranslations('user')
  const errorText = useErrorText()
  const queryClient = useQueryClient()
  const mayWrite = useCan('user:write') && !user.outranksYou
  const verify = useMutation(
    trpc.users.verifyEmail.mutationOptions({
      onSettled: () => queryClient.invalidateQueries(trpc.users.pathFilter()),
    }),
  )
  if (user.email === '') return '–'
  return (
    <span className="flex flex-wrap items-center gap-2">
      <PrivacyBlur>{user.email}</PrivacyBlur>
      {!user.emailVerified && (
        <>
          <Badge tone="warning">{t('emailUnverified')}</Badge>
          {mayWrite && (
            <Button size="sm" loading={verify.isPending} onClick={() => verify.mutate({ userId: user.id })}>
              {t('verifyEmail')}
            </Button>
          )}
        </>
      )}
      {verify.isError && (
        <span role="alert" className="w-full text-sm text-danger-ink">
          {readError(verify.error).code === 'CONFLICT' ? t('emailTaken') : errorText(verify.error)}
        </span>
      )}
    </span>
  )
}
