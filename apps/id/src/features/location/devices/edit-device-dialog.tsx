import type { Device } from '@heimdall/contracts'
import { useToast } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { EditDialog } from '../../../components/edit-dialog.tsx'
import { DeviceFieldsForm } from './device-form.tsx'
import { useUpdateDevice } from './use-device-changes.ts'

const formId = 'edit-device'

export function EditDeviceDialog(props: { device: Device; open: boolean; onClose: () => void }) {
  const { device, open, onClose } = props
  const t = useTranslations('devices')
  const { toast } = useToast()
  const update = useUpdateDevice()
  function close() {
    update.reset()
    onClose()
  }
  return (
    <EditDialog
      open={open}
      onClose={close}
      title={t('editTitle', { name: device.name })}
      formId={formId}
      submitLabel={t('save')}
      pending={update.isPending}
    >
      <DeviceFieldsForm
        id={formId}
        device={device}
        error={update.error}
        onSubmit={(values) => {
          if (update.isPending) return
          update.mutate(
            { id: device.id, ...values },
            {
              onSuccess: ({ name }) => {
                close()
                toast({ tone: 'success', title: t('saved', { name }) })
              },
            },
          )
        }}
      />
    </EditDialog>
  )
}
