import type { AuditView } from '@heimdall/contracts'
import { ConfirmDialog, useToast } from '@heimdall/ui'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorText } from '../../../lib/use-error-text.ts'
import { useDeleteView } from './use-views.ts'

export function DeleteViewDialog({ view, onClose }: { view: AuditView | undefined; onClose: () => void }) {
  const t = useTranslations('audit.views.deleting')
  const tCommon = useTranslations('common')
  const { toast } = useToast()
  const errorText = useErrorText()
  const { mutate, isPending, error, reset } = useDeleteView()
  // Its name stays while the dialog fades out.
  const last = useRef(view)
  if (view) last.current = view
  const name = last.current?.name ?? ''

  function close() {
    reset()
    onClose()
  }
  function confirm() {
    if (!view) return
    mutate(
      { id: view.id },
      {
        onSuccess: () => {
          close()
          toast({ tone: 'success', title: t('done', { name }) })
        },
      },
    )
  }
  return (
    <ConfirmDialog
      open={view !== undefined}
      onOpenChange={(open) => !open && close()}
      title={t('title', { name })}
      description={last.current?.isShared ? t('descriptionShared') : t('description')}
      confirmLabel={t('confirm')}
      cancelLabel={tCommon('cancel')}
      onConfirm={confirm}
      pending={isPending}
      error={error && errorText(error)}
    />
  )
}
