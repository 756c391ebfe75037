import type { ConnectedApp } from '@heimdall/contracts'
import { useTranslations } from 'use-intl'
import { ConfirmButton } from '../../components/confirm-button.tsx'
import { useDisconnectApp } from './use-disconnect-app.ts'

export function DisconnectButton({ app }: { app: ConnectedApp }) {
  const t = useTranslations('connectedApps')
  const words = { app: app.name }
  return (
    <ConfirmButton
      size="sm"
      label={t('disconnect')}
      aria-label={t('disconnectNamed', words)}
      title={t('disconnectTitle', words)}
      description={t('disconnectText', words)}
      act={useDisconnectApp()}
      input={{ id: app.id }}
      doneText={() => t('disconnected', words)}
    />
  )
}
