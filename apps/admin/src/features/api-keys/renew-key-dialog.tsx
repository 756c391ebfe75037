import type { ApiKey } from '@heimdall/contracts'
import { Button, ConfirmDialog, Dialog } from '@heimdall/ui'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { CreatedKey } from './created-key.tsx'
import { useRenewApiKey } from './use-renew-api-key.ts'

/** Asks first, for the old key dies; then shows the new one, once. */
export function RenewKeyDialog({ apiKey, onClose }: { apiKey: ApiKey | undefined; onClose: () => void }) {
  const t = useTranslations('apiKeys')
  const tCommon = useTranslations('common')
  const failureText = useFailureText()
  const { mutate, data, isPending, error, reset } = useRenewApiKey()
  // Its name stays while the dialog fades out.
  const last = useRef(apiKey)
  if (apiKey) last.current = apiKey
  const name = last.current?.name ?? ''

  function close() {
    reset()
    onClose()
  }
  if (data) {
    return (
      <Dialog
        open={apiKey !== undefined}
        onOpenChange={(open) => !open && close()}
        size="lg"
        title={t('creating.createdTitle', { name })}
        description={t('creating.createdDescription')}
        closeLabel={tCommon('close')}
        footer={
          <Button variant="primary" onClick={close}>
            {t('creating.finished')}
          </Button>
        }
      >
        <CreatedKey apiKey={data} />
      </Dialog>
    )
  }
  return (
    <ConfirmDialog
      open={apiKey !== undefined}
      onOpenChange={(open) => !open && close()}
      title={t('renewing.title', { name })}
      description={t('renewing.description')}
      confirmLabel={t('renewing.confirm')}
      cancelLabel={tCommon('cancel')}
      onConfirm={() => apiKey && mutate({ id: apiKey.id })}
      pending={isPending}
      error={error && failureText(error)}
    />
  )
}
