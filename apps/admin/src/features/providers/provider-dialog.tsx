import type { IdentityProvider } from '@heimdall/contracts'
import { Dialog, useToast } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { ProviderForm } from './provider-form.tsx'

export type ProviderDialogProps = {
  /** `new`, one of the list, or undefined while it is closed. */
  shown: 'new' | IdentityProvider | undefined
  onClose: () => void
}

export function ProviderDialog({ shown, onClose }: ProviderDialogProps) {
  const t = useTranslations('providers')
  const tCommon = useTranslations('common')
  const { toast } = useToast()
  const provider = shown === 'new' ? undefined : shown
  return (
    <Dialog
      open={shown !== undefined}
      onOpenChange={(open) => !open && onClose()}
      size="lg"
      title={provider ? t('editTitle', { name: provider.name }) : t('addTitle')}
      description={provider ? t('editText') : t('addText')}
      closeLabel={tCommon('close')}
    >
      {shown !== undefined && (
        <ProviderForm
          key={provider?.id ?? 'new'}
          provider={provider}
          onCancel={onClose}
          onSaved={(name) => {
            onClose()
            toast({ tone: 'success', title: t('saved', { name }) })
          }}
        />
      )}
    </Dialog>
  )
}
