import { Alert, Avatar, Button, DescriptionList } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { useDeviceName } from '../../components/device-name.tsx'
import { AuthPage } from '../auth/auth-page.tsx'
import { OAuthFormFailure } from './oauth-form-failure.tsx'
import type { DeviceStep, useDevice } from './use-device.ts'

export interface ConfirmDeviceProps {
  step: Extract<DeviceStep, { step: 'confirm' }>
  decide: ReturnType<typeof useDevice>['decide']
}

/** Whoever has sent somebody a code of their own device is found out here, or never. */
export function ConfirmDevice({ step, decide }: ConfirmDeviceProps) {
  const t = useTranslations('devicePage')
  const deviceName = useDeviceName()
  const { xsrf, userCode, app, clientId, logoUrl, ipAddress, userAgent } = step
  const chosen = decide.variables?.allow
  return (
    <AuthPage
      title={t('confirmTitle', { app })}
      description={t('confirmText')}
      busyLabel={decide.isPending || decide.isSuccess ? t('pending') : undefined}
    >
      <div className="-mt-2 flex justify-center">
        <Avatar name={app} seed={clientId} src={logoUrl ?? undefined} size="xl" />
      </div>
      <p className="text-center font-mono text-2xl font-semibold tracking-widest">{userCode}</p>
      <DescriptionList
        items={[
          { term: t('app'), value: app },
          { term: t('device'), value: deviceName(userAgent) },
          { term: t('address'), value: ipAddress ?? '–' },
        ]}
      />
      <Alert tone="warning" title={t('warning')}>
        {t('warningText')}
      </Alert>
      <OAuthFormFailure error={decide.error} />
      <div className="flex flex-col gap-2">
        <Button
          variant="primary"
          size="lg"
          block
          loading={decide.isPending && chosen === true}
          onClick={() => decide.mutate({ xsrf, userCode, allow: true })}
        >
          {t('confirm')}
        </Button>
        <Button
          variant="ghost"
          block
          loading={decide.isPending && chosen === false}
          onClick={() => decide.mutate({ xsrf, userCode, allow: false })}
        >
          {t('deny')}
        </Button>
      </div>
    </AuthPage>
  )
}
