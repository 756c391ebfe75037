import type { CreatedInvitation } from '@heimdall/contracts'
import { Alert, Button, Dialog, SecretReveal } from '@heimdall/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { InviteForm } from './invite-form.tsx'

export type InviteDialogProps = { open: boolean; onOpenChange: (open: boolean) => void }

/** The form first; then, once, the link, or a word that it was mailed. */
export function InviteDialog({ open, onOpenChange }: InviteDialogProps) {
  const t = useTranslations('invitations')
  const tCommon = useTranslations('common')
  const [created, setCreated] = useState<CreatedInvitation>()
  function change(next: boolean) {
    if (!next) setCreated(undefined)
    onOpenChange(next)
  }
  return (
    <Dialog
      open={open}
      onOpenChange={change}
      size="lg"
      title={created ? t('createdTitle') : t('invite')}
      description={created ? undefined : t('inviteText')}
      closeLabel={tCommon('close')}
      footer={
        created && (
          <Button variant="primary" onClick={() => change(false)}>
            {t('finished')}
          </Button>
        )
      }
    >
      {!created && <InviteForm onCreated={setCreated} onCancel={() => change(false)} />}
      {created?.link === null && (
        <Alert tone="success" live title={t('mailed')}>
          {t('mailedText')}
        </Alert>
      )}
      {created?.link && (
        <SecretReveal
          value={created.link}
          label={t('link')}
          warning={t('onlyOnce')}
          copyLabel={t('copyLink')}
          copiedLabel={tCommon('copied')}
          copyFailedLabel={tCommon('copyFailed')}
        />
      )}
    </Dialog>
  )
}
