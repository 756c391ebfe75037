import type { FileFolder } from '@heimdall/contracts'
import { ConfirmDialog, DropdownMenu, DropdownMenuItem, IconButton, useToast } from '@heimdall/ui'
import { useNavigate } from '@tanstack/react-router'
import { EllipsisVertical, PenLine, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { useCan } from '../session/use-me.ts'
import { FolderDialog } from './folder-dialog.tsx'
import { useFileChanges } from './use-file-changes.ts'

/** What can be done with the folder that is open. */
export function FolderMenu({ folder }: { folder: FileFolder }) {
  const t = useTranslations('files.folder')
  const tCommon = useTranslations('common')
  const { toast } = useToast()
  const failureText = useFailureText()
  const navigate = useNavigate()
  const [mayEdit, mayDelete] = [useCan('storage:edit'), useCan('storage:delete')]
  const [open, setOpen] = useState<'edit' | 'delete' | null>(null)
  const { removeFolder } = useFileChanges()
  if (!mayEdit && !mayDelete) return null
  function remove() {
    removeFolder.mutate(
      { id: folder.id },
      {
        onSuccess: () => {
          setOpen(null)
          toast({ tone: 'success', title: t('deleted', { name: folder.name }) })
          void navigate({ to: '/files', search: folder.parentId === null ? {} : { folder: folder.parentId } })
        },
      },
    )
  }
  return (
    <>
      <DropdownMenu
        trigger={
          <IconButton label={t('actions')} variant="secondary">
            <EllipsisVertical aria-hidden="true" />
          </IconButton>
        }
      >
        {mayEdit && (
          <DropdownMenuItem icon={<PenLine />} onSelect={() => setOpen('edit')}>
            {t('editAct')}
          </DropdownMenuItem>
        )}
        {mayDelete && (
          <DropdownMenuItem icon={<Trash2 />} tone="danger" onSelect={() => setOpen('delete')}>
            {t('delete')}
          </DropdownMenuItem>
        )}
      </DropdownMenu>
      <FolderDialog folder={open === 'edit' ? folder : null} onClose={() => setOpen(null)} />
      <ConfirmDialog
        open={open === 'delete'}
        onOpenChange={(next) => {
          removeFolder.reset()
          if (!next) setOpen(null)
        }}
        title={t('deleteTitle', { name: folder.name })}
        description={t('deleteText')}
        confirmLabel={t('delete')}
        cancelLabel={tCommon('cancel')}
        pending={removeFolder.isPending}
        error={removeFolder.error && failureText(removeFolder.error)}
        onConfirm={remove}
      />
    </>
  )
}
