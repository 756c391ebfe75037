import type { Device } from '@heimdall/contracts'
import { changesOf } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { SaveDialog } from '../../../components/save-dialog.tsx'
import { DeviceFieldsForm } from './device-form.tsx'
import { useUpdateDevice } from './use-device-changes.ts'

const formId = 'edit-device'

export function EditDeviceDialog(props: { device: Device; open: boolean; onClose: () => void }) {
  const { device, open, onClose } = props
  const t = useTranslations('devices')
  return (
    <SaveDialog
      open={open}
      onClose={onClose}
      title={t('editTitle', { name: device.name })}
      formId={formId}
      submitLabel={t('save')}
      update={useUpdateDevice()}
      savedText={({ name }) => t('saved', { name })}
    >
      {({ error, save }) => (
        <DeviceFieldsForm
          id={formId}
          device={device}
          error={error}
          onSubmit={(values, opened) => save({ id: device.id, ...changesOf(opened, values) })}
        />
      )}
    </SaveDialog>
  )
}
