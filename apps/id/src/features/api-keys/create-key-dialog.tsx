import { Button, Dialog, SecretReveal } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
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

  function change(next: boolean) {
    onOpenChange(next)
    if (!next) create.reset()
  }
  if (created) {
    return (
      <Dialog
        open={open}
        onOpenChange={change}
        title={t('createKey.createdTitle', { name: created.name })}
        closeLabel={t('common.close')}
        footer={
          <Button variant="primary" onClick={() => change(false)}>
            {t('common.done')}
          </Button>
        }
      >
        <SecretReveal
          value={created.key}
          label={t('createKey.keyLabel')}
          warning={t('createKey.keyWarning')}
          copyLabel={t('createKey.copyKey')}
          copiedLabel={t('common.copied')}
        />
      </Dialog>
    )
  }
  return (
    <Dialog
      open={open}
      onOpenChange={change}
      title={t('createKey.title')}
      description={t('createKey.description')}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button onClick={() => change(false)}>{t('common.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" loading={create.isPending}>
            {t('createKey.submit')}
          </Button>
        </>
      }
    >
      <KeyFieldsForm
        id={formId}
        permissions={permissions}
        error={create.error}
        onSubmit={(values) => {
          if (!create.isPending) create.mutate(toCreateInput(values))
        }}
      />
    </Dialog>
  )
}
