import type { LinkedAccount } from '@heimdall/contracts'
import { useTranslations } from 'use-intl'
import { ConfirmButton } from '../../components/confirm-button.tsx'
import { useUnlink } from './use-unlink.ts'

export function UnlinkButton({ link, name }: { link: LinkedAccount; name: string }) {
  const t = useTranslations('links')
  const words = { name, provider: link.provider.name }
  return (
    <ConfirmButton
      size="sm"
      label={t('unlink')}
      aria-label={t('unlinkNamed', words)}
      title={t('unlinkTitle', words)}
      description={t('unlinkText', words)}
      act={useUnlink()}
      input={{ id: link.id }}
      doneText={() => t('unlinked', words)}
    />
  )
}
