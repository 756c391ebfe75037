import type { ApiKey } from '@heimdall/contracts'
import { useTranslations } from 'use-intl'
import { ConfirmButton } from '../../components/confirm-button.tsx'
import { useRevokeApiKey } from './use-revoke-api-key.ts'

export function RevokeKeyButton({ apiKey: { id, name, prefix } }: { apiKey: ApiKey }) {
  const t = useTranslations('apiKeys')
  return (
    <ConfirmButton
      size="sm"
      label={t('revoke')}
      aria-label={t('revokeNamed', { name })}
      title={t('revokeTitle', { name })}
      description={t('revokeText', { prefix })}
      confirmLabel={t('revokeConfirm')}
      act={useRevokeApiKey()}
      input={{ id }}
      doneText={() => t('revokedToast', { name })}
    />
  )
}
