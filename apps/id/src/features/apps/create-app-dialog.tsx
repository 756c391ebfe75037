import { OAuthScope } from '@heimdall/contracts'
import { Button, CodeBlock, Dialog, SecretReveal } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
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

  function change(next: boolean) {
    onOpenChange(next)
    if (!next) create.reset()
  }
  if (created) {
    return (
      <Dialog
        open={open}
        onOpenChange={change}
        title={t('apps.createdTitle')}
        closeLabel={t('common.close')}
        footer={
          <Button variant="primary" onClick={() => change(false)}>
            {t('common.done')}
          </Button>
        }
      >
        <div className="flex flex-col gap-4">
          <CodeBlock
            code={created.clientId}
            label={t('apps.clientId')}
            title={t('apps.clientId')}
            copy={{ label: t('apps.copyClientId'), copiedLabel: t('common.copied') }}
          />
          {created.clientSecret !== null && (
            <SecretReveal
              value={created.clientSecret}
              label={t('apps.secret')}
              warning={t('apps.secretWarning')}
              copyLabel={t('apps.copySecret')}
              copiedLabel={t('common.copied')}
            />
          )}
        </div>
      </Dialog>
    )
  }
  return (
    <Dialog
      open={open}
      onOpenChange={change}
      title={t('apps.create')}
      description={t('apps.createText')}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button onClick={() => change(false)}>{t('common.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" loading={create.isPending}>
            {t('apps.create')}
          </Button>
        </>
      }
    >
      <AppFieldsForm
        id={formId}
        error={create.error}
        onSubmit={({ scopes, ...values }) => {
          if (!create.isPending) create.mutate({ ...values, scopes: OAuthScope.array().parse(scopes) })
        }}
      />
    </Dialog>
  )
}
