import type { StoredFile } from '@heimdall/contracts'
import { ConfirmDialog, useToast } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { useFileChanges } from './use-file-changes.ts'

export interface DeleteFileDialogProps {
  file: StoredFile
  open: boolean
  onClose: () => void
  onGone: () => void
}

/** For good: its name is typed first. */
export function DeleteFileDialog({ file: { id, name }, open, onClose, onGone }: DeleteFileDialogProps) {
  const t = useTranslations('files.deleting')
  const tCommon = useTranslations('common')
  const { toast } = useToast()
  const failureText = useFailureText()
  const { remove } = useFileChanges()
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(next) => {
        if (next) return
        remove.reset()
        onClose()
      }}
      title={t('title', { name })}
      description={t('text')}
      typeToConfirm={{ text: name, label: t('type', { name }) }}
      confirmLabel={t('confirm')}
      cancelLabel={tCommon('cancel')}
      pending={remove.isPending}
      error={remove.error && failureText(remove.error)}
      onConfirm={() =>
        remove.mutate(
          { id },
          {
            onSuccess: () => {
              onGone()
              toast({ tone: 'success', title: t('done', { name }) })
            },
          },
        )
      }
    />
  )
}
