import { SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { OrLine } from '../../components/or-line.tsx'
import { QueryError } from '../../components/query-error.tsx'
import { hasPasskeys } from '../../lib/web-authn.ts'
import { ConfirmWithLinks } from '../links/confirm-with-links.tsx'
import { PasskeyConfirmation } from './passkey-confirmation.tsx'
import { confirmationWaysQuery } from './queries.ts'
import { SignInAgain } from './sign-in-again.tsx'
import { StepUpForm } from './step-up-form.tsx'

/** Whatever this account can prove itself with, the quickest first. */
export function StepUpWays({ onConfirmed }: { onConfirmed: () => void }) {
  const t = useTranslations('common')
  const query = useQuery(confirmationWaysQuery())
  const ways = query.data
  const mayAskForPasskey = ways?.passkey === true && hasPasskeys()
  const hasForm = ways !== undefined && (ways.password || ways.codes.length > 0)
  return (
    <>
      {query.isPending && <SkeletonRows label={t('loading')} rows={2} />}
      {query.isError && (
        <QueryError error={query.error} onRetry={() => query.refetch()} pending={query.isFetching} />
      )}
      {mayAskForPasskey && <PasskeyConfirmation onConfirmed={onConfirmed} />}
      {mayAskForPasskey && hasForm && <OrLine className="my-4" />}
      {hasForm && <StepUpForm ways={ways} onConfirmed={onConfirmed} />}
      {ways && !hasForm && !mayAskForPasskey && (ways.link ? <ConfirmWithLinks /> : <SignInAgain />)}
    </>
  )
}
