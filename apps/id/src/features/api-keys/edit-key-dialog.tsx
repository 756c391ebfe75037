import { type ApiKey, permissionsForOwnKeys } from '@heimdall/contracts'
import { useTranslations } from 'use-intl'
import { SaveDialog } from '../../components/save-dialog.tsx'
import { useMe } from '../account/use-me.ts'
import { KeyFieldsForm } from './key-fields-form.tsx'
import { toUpdateInput } from './key-form.ts'
import { useUpdateApiKey } from './use-update-api-key.ts'

export interface EditKeyDialogProps {
  apiKey: ApiKey
  open: boolean
  onClose: () => void
}

const formId = 'edit-api-key'

/** Everything of a key but the key itself. */
export function EditKeyDialog({ apiKey, open, onClose }: EditKeyDialogProps) {
  const t = useTranslations('apiKeys')
  const { permissions } = useMe()
  return (
    <SaveDialog
      open={open}
      onClose={onClose}
      title={t('editTitle', { name: apiKey.name })}
      description={t('editText')}
      formId={formId}
      submitLabel={t('save')}
      update={useUpdateApiKey()}
      savedText={({ name }) => t('edited', { name })}
    >
      {({ error, save }) => (
        <KeyFieldsForm
          id={formId}
          apiKey={apiKey}
          // What the key may do already can stay, or go.
          permissions={permissionsForOwnKeys([...permissions, ...apiKey.permissions])}
          error={error}
          onSubmit={(values, opened) => save(toUpdateInput(apiKey.id, opened, values))}
        />
      )}
    </SaveDialog>
  )
}
