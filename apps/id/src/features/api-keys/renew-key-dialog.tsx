import type { ApiKey } from '@heimdall/contracts'
import { ConfirmDialog } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { SecretDialog } from '../../components/secret-dialog.tsx'
import { useErrorText } from '../../lib/use-error-text.ts'
import { useRenewApiKey } from './use-renew-api-key.ts'

export interface RenewKeyDialogProps {
  apiKey: ApiKey
  open: boolean
  onClose: () => void
}

/** Asks first, for the old key dies; then shows the new one, once. */
export function RenewKeyDialog({ apiKey: { id, name, prefix }, open, onClose }: RenewKeyDialogProps) {
  const t = useTranslations()
  const errorText = useErrorText()
  const renew = useRenewApiKey()

  function close() {
    renew.reset()
    onClose()
  }
  if (renew.data) {
    return (
      <SecretDialog
        open={open}
        onClose={close}
        title={t('createKey.createdTitle', { name })}
        secret={{
          value: renew.data.key,
          label: t('createKey.keyLabel'),
          warning: t('createKey.keyWarning'),
          copyLabel: t('createKey.copyKey'),
        }}
      />
    )
  }
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(next) => !next && close()}
      title={t('apiKeys.renewTitle', { name })}
      description={t('apiKeys.renewText', { prefix })}
      confirmLabel={t('apiKeys.renewConfirm')}
      cancelLabel={t('common.cancel')}
      onConfirm={() => renew.mutate({ id })}
      pending={renew.isPending}
      error={renew.error && errorText(renew.error).title}
    />
  )
}
