import type { OAuthApp } from '@heimdall/contracts'
import { useTranslations } from 'use-intl'
import { SaveDialog } from '../../components/save-dialog.tsx'
import { AppFieldsForm } from './app-fields-form.tsx'
import { appChanges } from './app-form.ts'
import { useUpdateApp } from './use-update-app.ts'

export interface AppDialogProps {
  app: OAuthApp
  open: boolean
  onClose: () => void
}

const formId = 'edit-app'

export function EditAppDialog({ app, open, onClose }: AppDialogProps) {
  const t = useTranslations('apps')
  return (
    <SaveDialog
      open={open}
      onClose={onClose}
      title={t('editTitle', { name: app.name })}
      formId={formId}
      submitLabel={t('save')}
      update={useUpdateApp()}
      savedText={({ name }) => t('edited', { name })}
    >
      {({ error, save }) => (
        <AppFieldsForm
          id={formId}
          app={app}
          error={error}
          onSubmit={(values, opened) => save({ id: app.id, ...appChanges(opened, values) })}
        />
      )}
    </SaveDialog>
  )
}
