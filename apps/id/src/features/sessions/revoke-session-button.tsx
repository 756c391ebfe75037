import type { Session } from '@heimdall/contracts'
import { Button, ConfirmDialog, useToast } from '@heimdall/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDeviceName } from '../../components/device-name.tsx'
import { useErrorText } from '../../lib/use-error-text.ts'
import { useRevokeSession } from './use-revoke-session.ts'

export function RevokeSessionButton({ session }: { session: Session }) {
  const t = useTranslations()
  const { toast } = useToast()
  const errorText = useErrorText()
  const [open, setOpen] = useState(false)
  const revoke = useRevokeSession()
  const device = useDeviceName()(session.userAgent)

  function confirm() {
    revoke.mutate(
      { id: session.id },
      {
        onSuccess: () => {
          setOpen(false)
          toast({ tone: 'success', title: t('sessions.revoked', { device }) })
        },
      },
    )
  }
  return (
    <>
      <Button size="sm" aria-label={t('sessions.revokeNamed', { device })} onClick={() => setOpen(true)}>
        {t('sessions.revoke')}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={(next) => {
          setOpen(next)
          revoke.reset()
        }}
        title={t('sessions.revokeTitle', { device })}
        description={t('sessions.revokeText')}
        confirmLabel={t('sessions.revoke')}
        cancelLabel={t('common.cancel')}
        onConfirm={confirm}
        pending={revoke.isPending}
        error={revoke.error && errorText(revoke.error).title}
      />
    </>
  )
}
