import type { ApiKey } from '@heimdall/contracts'
import { Button, ConfirmDialog, useToast } from '@heimdall/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorText } from '../../lib/use-error-text.ts'
import { useRevokeApiKey } from './use-revoke-api-key.ts'

export function RevokeKeyButton({ apiKey: { id, name, prefix } }: { apiKey: ApiKey }) {
  const t = useTranslations()
  const { toast } = useToast()
  const errorText = useErrorText()
  const [open, setOpen] = useState(false)
  const revoke = useRevokeApiKey()

  function confirm() {
    revoke.mutate(
      { id },
      {
        onSuccess: () => {
          setOpen(false)
          toast({ tone: 'success', title: t('apiKeys.revokedToast', { name }) })
        },
      },
    )
  }
  return (
    <>
      <Button size="sm" aria-label={t('apiKeys.revokeNamed', { name })} onClick={() => setOpen(true)}>
        {t('apiKeys.revoke')}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={(next) => {
          setOpen(next)
          revoke.reset()
        }}
        title={t('apiKeys.revokeTitle', { name })}
        description={t('apiKeys.revokeText', { prefix })}
        confirmLabel={t('apiKeys.revokeConfirm')}
        cancelLabel={t('common.cancel')}
        onConfirm={confirm}
        pending={revoke.isPending}
        error={revoke.error && errorText(revoke.error).title}
      />
    </>
  )
}
