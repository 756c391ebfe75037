import type { ApiKey } from '@heimdall/contracts'
import { Dialog, useToast } from '@heimdall/ui'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { EditKeyForm } from './edit-key-form.tsx'

export function EditKeyDialog({ apiKey, onClose }: { apiKey: ApiKey | undefined; onClose: () => void }) {
  const t = useTranslations('apiKeys.editing')
  const tCommon = useTranslations('common')
  const { toast } = useToast()
  // Its words stay while the dialog fades out.
  const last = useRef(apiKey)
  if (apiKey) last.current = apiKey
  const shown = last.current
  if (!shown) return null
  return (
    <Dialog
      open={apiKey !== undefined}
      onOpenChange={(open) => !open && onClose()}
      size="lg"
      title={t('title', { name: shown.name })}
      description={t('description')}
      closeLabel={tCommon('close')}
    >
      <EditKeyForm
        key={shown.id}
        apiKey={shown}
        onSaved={({ name }) => {
          onClose()
          toast({ tone: 'success', title: t('done', { name }) })
        }}
        onCancel={onClose}
      />
    </Dialog>
  )
}
