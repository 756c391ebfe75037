import type { StoredFile } from '@heimdall/contracts'
import { useTranslations } from 'use-intl'
import { DeleteDialog } from '../../components/delete-dialog.tsx'
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
  const { remove } = useFileChanges()
  return (
    <DeleteDialog
      open={open}
      onClose={onClose}
      title={t('title', { name })}
      description={t('text')}
      typeToConfirm={{ text: name, label: t('type', { name }) }}
      confirmLabel={t('confirm')}
      remove={remove}
      send={() => remove.mutateAsync({ id })}
      done={t('done', { name })}
      onDone={onGone}
    />
  )
}
