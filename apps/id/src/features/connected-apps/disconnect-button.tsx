import type { ConnectedApp } from '@heimdall/contracts'
import { Button, ConfirmDialog, useToast } from '@heimdall/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorText } from '../../lib/use-error-text.ts'
import { useDisconnectApp } from './use-disconnect-app.ts'

export function DisconnectButton({ app }: { app: ConnectedApp }) {
  const t = useTranslations('connectedApps')
  const tCommon = useTranslations('common')
  const { toast } = useToast()
  const errorText = useErrorText()
  const [open, setOpen] = useState(false)
  const disconnect = useDisconnectApp()
  const words = { app: app.name }
  function confirm() {
    disconnect.mutate(
      { id: app.id },
      {
        onSuccess: () => {
          setOpen(false)
          toast({ tone: 'success', title: t('disconnected', words) })
        },
      },
    )
  }
  return (
    <>
      <Button size="sm" aria-label={t('disconnectNamed', words)} onClick={() => setOpen(true)}>
        {t('disconnect')}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={(next) => {
          setOpen(next)
          disconnect.reset()
        }}
        title={t('disconnectTitle', words)}
        description={t('disconnectText', words)}
        confirmLabel={t('disconnect')}
        cancelLabel={tCommon('cancel')}
        onConfirm={confirm}
        pending={disconnect.isPending}
        error={disconnect.error && errorText(disconnect.error).title}
      />
    </>
  )
}
