import type { CreatedApiKey } from '@heimdall/contracts'
import { Button, Dialog } from '@heimdall/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { CreateKeyForm } from './create-key-form.tsx'
import { CreatedKey } from './created-key.tsx'

export type CreateKeyDialogProps = { open: boolean; onOpenChange: (open: boolean) => void }

/** The form first, then, once, the key. */
export function CreateKeyDialog({ open, onOpenChange }: CreateKeyDialogProps) {
  const t = useTranslations('apiKeys.creating')
  const tCommon = useTranslations('common')
  const [created, setCreated] = useState<CreatedApiKey>()
  function change(next: boolean) {
    if (!next) setCreated(undefined)
    onOpenChange(next)
  }
  return (
    <Dialog
      open={open}
      onOpenChange={change}
      size="lg"
      title={created ? t('createdTitle', { name: created.name }) : t('title')}
      description={created ? t('createdDescription') : t('description')}
      closeLabel={tCommon('close')}
      footer={
        created && (
          <Button variant="primary" onClick={() => change(false)}>
            {t('finished')}
          </Button>
        )
      }
    >
      {created ? (
        <CreatedKey apiKey={created} />
      ) : (
        <CreateKeyForm onCreated={setCreated} onCancel={() => change(false)} />
      )}
    </Dialog>
  )
}
