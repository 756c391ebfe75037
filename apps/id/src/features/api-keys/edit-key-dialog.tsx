import type { ApiKey } from '@heimdall/contracts'
import { useToast } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { EditDialog } from '../../components/edit-dialog.tsx'
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
  const t = useTranslations()
  const { toast } = useToast()
  const { permissions } = useMe()
  const update = useUpdateApiKey()

  function close() {
    update.reset()
    onClose()
  }
  return (
    <EditDialog
      open={open}
      onClose={close}
      title={t('apiKeys.editTitle', { name: apiKey.name })}
      description={t('apiKeys.editText')}
      formId={formId}
      submitLabel={t('apiKeys.save')}
      pending={update.isPending}
    >
      <KeyFieldsForm
        id={formId}
        apiKey={apiKey}
        // What the key may do already can stay, or go.
        permissions={[...new Set([...permissions, ...apiKey.permissions])].sort()}
        error={update.error}
        onSubmit={(values) => {
          if (update.isPending) return
          update.mutate(toUpdateInput(apiKey.id, values), {
            onSuccess: ({ name }) => {
              close()
              toast({ tone: 'success', title: t('apiKeys.edited', { name }) })
            },
          })
        }}
      />
    </EditDialog>
  )
}
