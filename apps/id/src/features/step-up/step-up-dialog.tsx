import { Dialog, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { OrLine } from '../../components/or-line.tsx'
import { QueryError } from '../../components/query-error.tsx'
import { trpc } from '../../lib/trpc.ts'
import { hasPasskeys } from '../../lib/web-authn.ts'
import { ConfirmWithLinks } from '../links/confirm-with-links.tsx'
import { PasskeyConfirmation } from './passkey-confirmation.tsx'
import { SignInAgain } from './sign-in-again.tsx'
import { StepUpForm } from './step-up-form.tsx'

export interface StepUpDialogProps {
  onAnswer: (confirmed: boolean) => void
}

/** "Confirm it's you", over whatever has asked for it. */
export default function StepUpDialog({ onAnswer }: StepUpDialogProps) {
  const t = useTranslations()
  const query = useQuery(trpc.sessions.confirmationWays.queryOptions({}, { staleTime: 0 }))
  const ways = query.data
  const mayAskForPasskey = ways?.passkey === true && hasPasskeys()
  const hasForm = ways !== undefined && (ways.password || ways.codes.length > 0)
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onAnswer(false)
      }}
      size="sm"
      title={t('stepUp.title')}
      description={t('stepUp.description')}
      closeLabel={t('common.close')}
    >
      {query.isPending && <SkeletonRows label={t('common.loading')} rows={2} />}
      {query.isError && (
        <QueryError error={query.error} onRetry={() => query.refetch()} pending={query.isFetching} />
      )}
      {mayAskForPasskey && <PasskeyConfirmation onConfirmed={() => onAnswer(true)} />}
      {mayAskForPasskey && hasForm && <OrLine className="my-4" />}
      {hasForm && <StepUpForm ways={ways} onConfirmed={() => onAnswer(true)} />}
      {ways && !hasForm && !mayAskForPasskey && (ways.link ? <ConfirmWithLinks /> : <SignInAgain />)}
    </Dialog>
  )
}
