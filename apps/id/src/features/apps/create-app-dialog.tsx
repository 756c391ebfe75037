import { CodeBlock } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { EditDialog } from '../../components/edit-dialog.tsx'
import { SecretDialog } from '../../components/secret-dialog.tsx'
import { AppFieldsForm } from './app-fields-form.tsx'
import { useCreateApp } from './use-create-app.ts'

export interface CreateAppDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
}

const formId = 'create-app'

/** First the form, then what the developer puts into the app; the secret once. */
export function CreateAppDialog({ open, onOpenChange }: CreateAppDialogProps) {
  const t = useTranslations()
  const create = useCreateApp()
  const created = create.data

  function close() {
    onOpenChange(false)
    create.reset()
  }
  if (created) {
    const secret = created.clientSecret !== null && {
      value: created.clientSecret,
      label: t('apps.secret'),
      warning: t('apps.secretWarning'),
      copyLabel: t('apps.copySecret'),
    }
    return (
      <SecretDialog open={open} onClose={close} title={t('apps.createdTitle')} secret={secret || null}>
        <CodeBlock
          code={created.clientId}
          label={t('apps.clientId')}
          title={t('apps.clientId')}
          copy={{
            label: t('apps.copyClientId'),
            copiedLabel: t('common.copied'),
            failedLabel: t('copying.failed'),
          }}
        />
      </SecretDialog>
    )
  }
  return (
    <EditDialog
      open={open}
      onClose={close}
      title={t('apps.create')}
      description={t('apps.createText')}
      formId={formId}
      submitLabel={t('apps.create')}
      pending={create.isPending}
    >
      <AppFieldsForm
        id={formId}
        error={create.error}
        onSubmit={(values) => {
          if (!create.isPending) create.mutate(values)
        }}
      />
    </EditDialog>
  )
}
