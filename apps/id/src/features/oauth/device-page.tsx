import { Alert, SkeletonRows } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { AuthPage } from '../auth/auth-page.tsx'
import { ConfirmDevice } from './confirm-device.tsx'
import type { DeviceProblem } from './device-problems.ts'
import { EnterDeviceCode } from './enter-device-code.tsx'
import { OAuthProblem } from './oauth-problem.tsx'
import { useDevice } from './use-device.ts'

export interface DevicePageProps {
  userCode?: string | undefined
  problem?: DeviceProblem | undefined
  done?: 'approved' | undefined
}

/** For a TV or a script without a browser: the code that it shows is entered here (RFC 8628). */
export function DevicePage({ userCode, problem, done }: DevicePageProps) {
  const t = useTranslations('devicePage')
  const tCommon = useTranslations('common')
  const { form, enter, decide } = useDevice()
  const step = decide.data && 'step' in decide.data ? decide.data : (enter.data ?? form.data)
  if (done) {
    return (
      <AuthPage title={t('doneTitle')}>
        <Alert tone="success" title={t('done')}>
          {t('doneText')}
        </Alert>
      </AuthPage>
    )
  }
  if (step?.step === 'confirm') return <ConfirmDevice step={step} decide={decide} />
  const wrong = step?.problem ?? problem
  return (
    <AuthPage
      title={t('title')}
      description={t('description')}
      busyLabel={enter.isPending ? t('pending') : undefined}
    >
      {wrong === 'denied' && (
        <Alert live title={t('denied')}>
          {t('deniedText')}
        </Alert>
      )}
      {form.isPending && <SkeletonRows label={tCommon('loading')} rows={2} />}
      {form.isError && (
        <OAuthProblem error={form.error} onRetry={() => form.refetch()} pending={form.isFetching} />
      )}
      {form.isSuccess && (
        <EnterDeviceCode
          given={userCode}
          xsrf={step?.xsrf ?? ''}
          problem={wrong === 'denied' ? undefined : (wrong ?? undefined)}
          enter={enter}
        />
      )}
    </AuthPage>
  )
}
