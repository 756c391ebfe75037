import type { Webhook } from '@heimdall/contracts'
import { Button, Dialog, useToast } from '@heimdall/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { NewSecret } from './new-secret.tsx'
import { WebhookForm } from './webhook-form.tsx'

export type WebhookDialogProps = {
  /** `new`, one of the list, or undefined while it is closed. */
  shown: 'new' | Webhook | undefined
  onClose: () => void
}

/** The form first; then, of a new one and once, its secret. */
export function WebhookDialog({ shown, onClose }: WebhookDialogProps) {
  const t = useTranslations('webhooks')
  const tCommon = useTranslations('common')
  const { toast } = useToast()
  const [secret, setSecret] = useState<string>()
  const webhook = shown === 'new' ? undefined : shown
  function close() {
    setSecret(undefined)
    onClose()
  }
  function saved(created: string | undefined) {
    if (created !== undefined) return setSecret(created)
    toast({ tone: 'success', title: t('saved') })
    close()
  }
  return (
    <Dialog
      open={shown !== undefined}
      onOpenChange={(open) => !open && close()}
      size="lg"
      title={secret !== undefined ? t('createdTitle') : webhook ? t('editTitle') : t('addTitle')}
      description={secret !== undefined ? undefined : t('formText')}
      closeLabel={tCommon('close')}
      footer={
        secret === undefined ? undefined : (
          <Button variant="primary" onClick={close}>
            {t('finished')}
          </Button>
        )
      }
    >
      {secret !== undefined ? (
        <NewSecret secret={secret} />
      ) : (
        shown !== undefined && (
          <WebhookForm key={webhook?.id ?? 'new'} webhook={webhook} onSaved={saved} onCancel={close} />
        )
      )}
    </Dialog>
  )
}
