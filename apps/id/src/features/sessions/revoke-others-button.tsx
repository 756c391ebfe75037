import { Button, ConfirmDialog, useToast } from '@heimdall/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorText } from '../../lib/use-error-text.ts'
import { useRevokeOthers } from './use-revoke-others.ts'

export function RevokeOthersButton({ count }: { count: number }) {
  const t = useTranslations()
  const { toast } = useToast()
  const errorText = useErrorText()
  const [open, setOpen] = useState(false)
  const revoke = useRevokeOthers()

  function confirm() {
    revoke.mutate(
      {},
      {
        onSuccess: ({ revoked }) => {
          setOpen(false)
          toast({ tone: 'success', title: t('sessions.revokedOthers', { count: revoked }) })
        },
      },
    )
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('sessions.revokeOthers')}</Button>
      <ConfirmDialog
        open={open}
        onOpenChange={(next) => {
          setOpen(next)
          revoke.reset()
        }}
        title={t('sessions.revokeOthersTitle')}
        description={t('sessions.revokeOthersText', { count })}
        confirmLabel={t('sessions.revokeOthers')}
        cancelLabel={t('common.cancel')}
        onConfirm={confirm}
        pending={revoke.isPending}
        error={revoke.error && errorText(revoke.error).title}
      />
    </>
  )
}
