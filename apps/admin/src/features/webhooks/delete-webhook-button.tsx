import type { Webhook } from '@heimdall/contracts'
import { Button, ConfirmDialog, useToast } from '@heimdall/ui'
import { getRouteApi } from '@tanstack/react-router'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { useWebhookChanges } from './use-webhook-changes.ts'

const route = getRouteApi('/webhooks')

export function DeleteWebhookButton({ webhook: { id, description, url } }: { webhook: Webhook }) {
  const t = useTranslations('webhooks.deleting')
  const tCommon = useTranslations('common')
  const { toast } = useToast()
  const failureText = useFailureText()
  const navigate = route.useNavigate()
  const [open, setOpen] = useState(false)
  const { remove } = useWebhookChanges()
  const name = description ?? url
  function confirm() {
    remove.mutate(
      { id },
      {
        onSuccess: () => {
          setOpen(false)
          toast({ tone: 'success', title: t('done', { name }) })
          void navigate({ search: {}, resetScroll: false })
        },
      },
    )
  }
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        <Trash2 aria-hidden="true" />
        {t('delete')}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={(next) => {
          setOpen(next)
          remove.reset()
        }}
        title={t('title', { name })}
        description={t('text')}
        confirmLabel={t('delete')}
        cancelLabel={tCommon('cancel')}
        onConfirm={confirm}
        pending={remove.isPending}
        error={remove.error && failureText(remove.error)}
      />
    </>
  )
}
