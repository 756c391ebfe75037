import { useTranslations } from 'use-intl'
import { EditDialog } from '../../components/edit-dialog.tsx'
import { SecretDialog } from '../../components/secret-dialog.tsx'
import { KeyFieldsForm } from './key-fields-form.tsx'
import { toCreateInput } from './key-form.ts'
import { useCreateApiKey } from './use-create-api-key.ts'

export interface CreateKeyDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** A key can pass on what its owner holds, and nothing else. */
  permissions: readonly string[]
}

const formId = 'create-api-key'

/** First the form, then the key itself, once. */
export function CreateKeyDialog({ open, onOpenChange, permissions }: CreateKeyDialogProps) {
  const t = useTranslations()
  const create = useCreateApiKey()
  const created = create.data

  function close() {
    onOpenChange(false)
    create.reset()
  }
  if (created) {
    return (
      <SecretDialog
        open={open}
        onClose={close}
        title={t('createKey.createdTitle', { name: created.name })}
        secret={{
          value: created.key,
          label: t('createKey.keyLabel'),
          warning: t('createKey.keyWarning'),
          copyLabel: t('createKey.copyKey'),
        }}
      />
    )
  }
  return (
    <EditDialog
      open={open}
      onClose={close}
      title={t('createKey.title')}
      description={t('createKey.description')}
      formId={formId}
      submitLabel={t('createKey.submit')}
      pending={create.isPending}
    >
      <KeyFieldsForm
        id={formId}
        permissions={permissions}
        error={create.error}
        onSubmit={(values) => {
          if (!create.isPending) create.mutate(toCreateInput(values))
        }}
      />
    </EditDialog>
  )
}
