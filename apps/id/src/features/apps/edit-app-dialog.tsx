import { type OAuthApp, OAuthScope } from '@heimdall/contracts'
import { Button, Dialog, useToast } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { AppFieldsForm } from './app-fields-form.tsx'
import { useUpdateApp } from './use-update-app.ts'

export interface AppDialogProps {
  app: OAuthApp
  open: boolean
  onClose: () => void
}

const formId = 'edit-app'

export function EditAppDialog({ app, open, onClose }: AppDialogProps) {
  const t = useTranslations()
  const { toast } = useToast()
  const update = useUpdateApp()

  function close() {
    update.reset()
    onClose()
  }
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && close()}
      title={t('apps.editTitle', { name: app.name })}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button onClick={close}>{t('common.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" loading={update.isPending}>
            {t('apps.save')}
          </Button>
        </>
      }
    >
      <AppFieldsForm
        id={formId}
        app={app}
        error={update.error}
        onSubmit={({ type: _, scopes, ...values }) => {
          if (update.isPending) return
          update.mutate(
            { id: app.id, ...values, scopes: OAuthScope.array().parse(scopes) },
            {
              onSuccess: ({ name }) => {
                close()
                toast({ tone: 'success', title: t('apps.edited', { name }) })
              },
            },
          )
        }}
      />
    </Dialog>
  )
}
