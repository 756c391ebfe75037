import type { Webhook } from '@heimdall/contracts'
import { Button } from '@heimdall/ui'
import { getRouteApi } from '@tanstack/react-router'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { DeleteDialog } from '../../components/delete-dialog.tsx'
import { useWebhookChanges } from './use-webhook-changes.ts'

const route = getRouteApi('/webhooks')

export function DeleteWebhookButton({ webhook: { id, description, url } }: { webhook: Webhook }) {
  const t = useTranslations('webhooks.deleting')
  const navigate = route.useNavigate()
  const [open, setOpen] = useState(false)
  const { remove } = useWebhookChanges()
  const name = description ?? url
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        <Trash2 aria-hidden="true" />
        {t('delete')}
      </Button>
      <DeleteDialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('title', { name })}
        description={t('text')}
        confirmLabel={t('delete')}
        remove={remove}
        send={() => remove.mutateAsync({ id })}
        done={t('done', { name })}
        onDone={() => {
          setOpen(false)
          void navigate({ search: {}, resetScroll: false })
        }}
      />
    </>
  )
}
