import type { Session } from '@heimdall/contracts'
import { useTranslations } from 'use-intl'
import { ConfirmButton } from '../../components/confirm-button.tsx'
import { useDeviceName } from '../../components/device-name.tsx'
import { useRevokeSession } from './use-revoke-session.ts'

export function RevokeSessionButton({ session }: { session: Session }) {
  const t = useTranslations('sessions')
  const device = useDeviceName()(session.userAgent)
  return (
    <ConfirmButton
      size="sm"
      label={t('revoke')}
      aria-label={t('revokeNamed', { device })}
      title={t('revokeTitle', { device })}
      description={t('revokeText')}
      act={useRevokeSession()}
      input={{ id: session.id }}
      doneText={() => t('revoked', { device })}
    />
  )
}
