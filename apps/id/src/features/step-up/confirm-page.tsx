import { confirmedChannel } from '@heimdall/contracts'
import { Alert } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { AuthPage } from '../auth/auth-page.tsx'
import { confirmationWaysQuery } from './queries.ts'
import { StepUpWays } from './step-up-ways.tsx'

/** For the admin app, which opens it beside itself: a change waits there until it is told that all is well. */
export function ConfirmPage() {
  const t = useTranslations('stepUp')
  const { data: ways } = useQuery(confirmationWaysQuery())
  const [confirmed, setConfirmed] = useState(false)
  // Fresh too after signing in again, or coming back from a platform.
  const done = confirmed || ways?.isFresh === true
  useEffect(() => {
    if (!done) return
    const channel = new BroadcastChannel(confirmedChannel)
    channel.postMessage(null)
    channel.close()
    // Browsers close what a page has opened, and leave alone what a person has.
    window.close()
  }, [done])
  return (
    <AuthPage title={t('title')} description={done ? undefined : t('description')}>
      {done ? (
        <Alert tone="success" title={t('done')}>
          {t('doneText')}
        </Alert>
      ) : (
        <StepUpWays onConfirmed={() => setConfirmed(true)} />
      )}
    </AuthPage>
  )
}
