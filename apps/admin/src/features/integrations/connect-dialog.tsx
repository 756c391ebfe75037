import type { Integration } from '@heimdall/contracts'
import { Dialog } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { ConnectForm } from './connect-form.tsx'
import { platformsOptions } from './integrations-options.ts'
import { nameOf } from './name-of.ts'

export type ConnectDialogProps = {
  /** `new`, the one that is connected anew, or undefined while it is closed. */
  shown: 'new' | Integration | undefined
  onClose: () => void
}

export function ConnectDialog({ shown, onClose }: ConnectDialogProps) {
  const t = useTranslations('integrations.connecting')
  const tCommon = useTranslations('common')
  const platforms = useQuery(platformsOptions).data?.platforms ?? []
  const integration = shown === 'new' ? undefined : shown
  return (
    <Dialog
      open={shown !== undefined && platforms.length > 0}
      onOpenChange={(open) => !open && onClose()}
      size="lg"
      title={integration ? t('again', { name: nameOf(integration) }) : t('title')}
      description={integration ? t('againText') : t('text')}
      closeLabel={tCommon('close')}
    >
      {shown !== undefined && (
        <ConnectForm
          key={integration?.id ?? 'new'}
          integration={integration}
          platforms={platforms}
          onCancel={onClose}
        />
      )}
    </Dialog>
  )
}
