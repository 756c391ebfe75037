import { useTranslations } from 'use-intl'
import { ConfirmButton } from '../../components/confirm-button.tsx'
import { useRevokeOthers } from './use-revoke-others.ts'

export function RevokeOthersButton({ count }: { count: number }) {
  const t = useTranslations('sessions')
  return (
    <ConfirmButton
      label={t('revokeOthers')}
      title={t('revokeOthersTitle')}
      description={t('revokeOthersText', { count })}
      act={useRevokeOthers()}
      input={{}}
      doneText={({ revoked }) => t('revokedOthers', { count: revoked })}
    />
  )
}
