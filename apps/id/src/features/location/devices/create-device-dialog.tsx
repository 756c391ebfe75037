import { useTranslations } from 'use-intl'
import { EditDialog } from '../../../components/edit-dialog.tsx'
import { DeviceFieldsForm } from './device-form.tsx'
import { SetUpDialog } from './set-up-dialog.tsx'
import { useCreateDevice } from './use-device-changes.ts'

export interface CreateDeviceDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
}

const formId = 'create-device'

/** First the form, then how a phone is set up: the address is shown this once. */
export function CreateDeviceDialog({ open, onOpenChange }: CreateDeviceDialogProps) {
  const t = useTranslations('devices')
  const create = useCreateDevice()
  const created = create.data
  function close() {
    onOpenChange(false)
    create.reset()
  }
  if (created) {
    return (
      <SetUpDialog
        open={open}
        onClose={close}
        id={created.id}
        name={created.name}
        ingestUrl={created.ingestUrl}
        since={created.createdAt}
      />
    )
  }
  return (
    <EditDialog
      open={open}
      onClose={close}
      title={t('createTitle')}
      description={t('createText')}
      formId={formId}
      submitLabel={t('createSubmit')}
      pending={create.isPending}
    >
      <DeviceFieldsForm
        id={formId}
        error={create.error}
        onSubmit={(values) => {
          if (!create.isPending) create.mutate(values)
        }}
      />
    </EditDialog>
  )
}
