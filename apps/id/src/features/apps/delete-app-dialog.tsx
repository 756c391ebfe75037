import { ConfirmDialog, useToast } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { useErrorText } from '../../lib/use-error-text.ts'
import type { AppDialogProps } from './edit-app-dialog.tsx'
import { useDeleteApp } from './use-delete-app.ts'

export function DeleteAppDialog({ app: { id, name }, open, onClose }: AppDialogProps) {
  const t = useTranslations()
  const { toast } = useToast()
  const errorText = useErrorText()
  const remove = useDeleteApp()

  function close() {
    remove.reset()
    onClose()
  }
  function confirm() {
    remove.mutate(
      { id },
      {
        onSuccess: () => {
          close()
          toast({ tone: 'success', title: t('apps.deleted', { name }) })
        },
      },
    )
  }
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(next) => !next && close()}
      title={t('apps.deleteTitle', { name })}
      description={t('apps.deleteText')}
      confirmLabel={t('apps.delete')}
      cancelLabel={t('common.cancel')}
      onConfirm={confirm}
      pending={remove.isPending}
      error={remove.error && errorText(remove.error).title}
    />
  )
}
