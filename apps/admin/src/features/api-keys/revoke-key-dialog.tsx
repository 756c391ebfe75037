import type { ApiKey } from '@heimdall/contracts'
import { ConfirmDialog, useToast } from '@heimdall/ui'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorText } from '../../lib/use-error-text.ts'
import { useRevokeApiKey } from './use-revoke-api-key.ts'

export function RevokeKeyDialog({ apiKey, onClose }: { apiKey: ApiKey | undefined; onClose: () => void }) {
  const t = useTranslations('apiKeys.revoking')
  const tCommon = useTranslations('common')
  const { toast } = useToast()
  const errorText = useErrorText()
  const { mutate, isPending, error, reset } = useRevokeApiKey()
  // Its name stays while the dialog fades out.
  const last = useRef(apiKey)
  if (apiKey) last.current = apiKey
  const name = last.current?.name ?? ''

  function close() {
    reset()
    onClose()
  }
  function revoke() {
    if (!apiKey) return
    mutate(
      { id: apiKey.id },
      {
        onSuccess: () => {
          close()
          toast({ tone: 'success', title: t('done', { name }) })
        },
      },
    )
  }
  return (
    <ConfirmDialog
      open={apiKey !== undefined}
      onOpenChange={(open) => !open && close()}
      title={t('title', { name })}
      description={t('description')}
      confirmLabel={t('confirm')}
      cancelLabel={tCommon('cancel')}
      onConfirm={revoke}
      pending={isPending}
      error={error && errorText(error)}
    />
  )
}
