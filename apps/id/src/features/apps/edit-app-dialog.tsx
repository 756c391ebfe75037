import type { OAuthApp } from '@heimdall/contracts'
import { useToast } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { EditDialog } from '../../components/edit-dialog.tsx'
import { AppFieldsForm } from './app-fields-form.tsx'
import { useUpdateApp } from './use-update-app.ts'

export interface AppDialogProps {
  app: OAuthApp
  open: boolean
  onClose: () => void
}

const formId = 'edit-app'

export function EditAppDialog({ app, open, onClose }: AppDialogProps) {
  const t = useTranslations('apps')
  const { toast } = useToast()
  const update = useUpdateApp()

  function close() {
    update.reset()
    onClose()
  }
  return (
    <EditDialog
      open={open}
      onClose={close}
      title={t('editTitle', { name: app.name })}
      formId={formId}
      submitLabel={t('save')}
      pending={update.isPending}
    >
      <AppFieldsForm
        id={formId}
        app={app}
        error={update.error}
        onSubmit={({ type: _, ...values }) => {
          if (update.isPending) return
          update.mutate(
            { id: app.id, ...values },
            {
              onSuccess: ({ name }) => {
                close()
                toast({ tone: 'success', title: t('edited', { name }) })
              },
            },
          )
        }}
      />
    </EditDialog>
  )
}
