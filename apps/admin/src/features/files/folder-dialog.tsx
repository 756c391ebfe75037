import { type FileFolder, FileName } from '@heimdall/contracts'
import { Button, changesOf, Dialog, Field, FormError, Input, useToast } from '@heimdall/ui'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { DialogActions } from '../../components/dialog-actions.tsx'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { PlaceField } from './place-field.tsx'
import { useFileChanges } from './use-file-changes.ts'

export interface FolderDialogProps {
  /** A new one: where it will lie. */
  folder: FileFolder | { parentId: string | null } | null
  onClose: () => void
}

/** Makes a folder, or renames and moves one. */
export function FolderDialog({ folder, onClose }: FolderDialogProps) {
  const t = useTranslations('files.folder')
  const tCommon = useTranslations('common')
  const isNew = folder === null || !('id' in folder)
  return (
    <Dialog
      open={folder !== null}
      onOpenChange={(open) => !open && onClose()}
      title={isNew ? t('new') : t('edit', { name: folder.name })}
      closeLabel={tCommon('close')}
      size="sm"
    >
      {folder && <FolderForm folder={folder} onClose={onClose} />}
    </Dialog>
  )
}

function FolderForm({
  folder,
  onClose,
}: {
  folder: NonNullable<FolderDialogProps['folder']>
  onClose: () => void
}) {
  const t = useTranslations('files')
  const tCommon = useTranslations('common')
  const { toast } = useToast()
  const failureText = useFailureText()
  const { createFolder, updateFolder } = useFileChanges()
  // As it was when the dialog opened, so that only what was changed here is sent.
  const [known] = useState('id' in folder ? folder : null)
  const [name, setName] = useState(known?.name ?? '')
  const [parentId, setParentId] = useState(folder.parentId)
  const [malformed, setMalformed] = useState(false)
  const act = known ? updateFolder : createFolder

  function submit(event: FormEvent) {
    event.preventDefault()
    const wrong = !FileName.safeParse(name).success
    setMalformed(wrong)
    if (wrong || act.isPending) return
    const onSuccess = () => {
      onClose()
      toast({ tone: 'success', title: known ? t('saved') : t('folder.made', { name }) })
    }
    if (!known) {
      createFolder.mutate({ name, ...(parentId === null ? {} : { parentId }) }, { onSuccess })
      return
    }
    const changes = changesOf(known, { name, parentId })
    if (Object.keys(changes).length === 0) onSuccess()
    else updateFolder.mutate({ id: known.id, ...changes }, { onSuccess })
  }
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <FormError title={act.error && failureText(act.error)} />
      <Field label={t('name')} required error={malformed && t('malformed')}>
        <Input autoComplete="off" value={name} onChange={(event) => setName(event.target.value)} />
      </Field>
      <PlaceField value={parentId} onChange={setParentId} except={known?.id} />
      <DialogActions>
        <Button onClick={onClose}>{tCommon('cancel')}</Button>
        <Button type="submit" variant="primary" loading={act.isPending}>
          {known ? t('save') : t('folder.make')}
        </Button>
      </DialogActions>
    </form>
  )
}
