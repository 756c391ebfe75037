import { FileName, type StoredFile } from '@heimdall/contracts'
import { Button, changesOf, Dialog, Field, FormError, Input, Textarea, useToast } from '@heimdall/ui'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { DialogActions } from '../../components/dialog-actions.tsx'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { PlaceField } from './place-field.tsx'
import { useFileChanges } from './use-file-changes.ts'

export interface EditFileDialogProps {
  file: StoredFile
  open: boolean
  onClose: () => void
}

export function EditFileDialog({ file, open, onClose }: EditFileDialogProps) {
  const t = useTranslations('files')
  const tCommon = useTranslations('common')
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={t('editTitle', { name: file.name })}
      closeLabel={tCommon('close')}
    >
      <EditFileForm file={file} onClose={onClose} />
    </Dialog>
  )
}

/** Name, description and folder; mounted with the dialog, so that each begins with what is there. */
function EditFileForm({ file, onClose }: Omit<EditFileDialogProps, 'open'>) {
  const t = useTranslations('files')
  const tCommon = useTranslations('common')
  const { toast } = useToast()
  const failureText = useFailureText()
  const { update } = useFileChanges()
  const [before] = useState(() => ({ ...file, description: file.description ?? '' }))
  const [name, setName] = useState(before.name)
  const [description, setDescription] = useState(before.description)
  const [folderId, setFolderId] = useState(before.folderId)
  const [malformed, setMalformed] = useState(false)

  function submit(event: FormEvent) {
    event.preventDefault()
    const wrong = !FileName.safeParse(name).success
    setMalformed(wrong)
    if (wrong || update.isPending) return
    const onSuccess = () => {
      onClose()
      toast({ tone: 'success', title: t('saved') })
    }
    const changes = changesOf(before, { name, description, folderId })
    if (Object.keys(changes).length === 0) onSuccess()
    else update.mutate({ id: file.id, ...changes }, { onSuccess })
  }
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <FormError title={update.error && failureText(update.error)} />
      <Field label={t('name')} required error={malformed && t('malformed')}>
        <Input
          autoComplete="off"
          spellCheck={false}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      <Field label={t('descriptionField')} optionalLabel={tCommon('optional')}>
        <Textarea
          rows={3}
          maxLength={1_000}
          value={description}
          onChange={(event) => setDescription(event.target.value)}
        />
      </Field>
      <PlaceField value={folderId} onChange={setFolderId} />
      <DialogActions>
        <Button onClick={onClose}>{tCommon('cancel')}</Button>
        <Button type="submit" variant="primary" loading={update.isPending}>
          {t('save')}
        </Button>
      </DialogActions>
    </form>
  )
}
