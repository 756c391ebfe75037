import type { Integration } from '@heimdall/contracts'
import { ConfirmDialog, useToast } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { nameOf } from './name-of.ts'
import { useIntegrationChanges } from './use-integration-changes.ts'

export type DisconnectDialogProps = {
  integration: Integration
  open: boolean
  onOpenChange: (open: boolean) => void
}

export function DisconnectDialog({ integration, open, onOpenChange }: DisconnectDialogProps) {
  const t = useTranslations('integrations.disconnecting')
  const tCommon = useTranslations('common')
  const { toast } = useToast()
  const failureText = useFailureText()
  const { disconnect } = useIntegrationChanges()
  const name = nameOf(integration)
  const platform = integration.provider.name
  function confirm() {
    disconnect.mutate(
      { id: integration.id },
      {
        onSuccess: () => {
          onOpenChange(false)
          toast({ tone: 'success', title: t('done', { name }) })
        },
      },
    )
  }
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(next) => {
        onOpenChange(next)
        disconnect.reset()
      }}
      title={t('title', { name })}
      description={t('text', { platform })}
      typeToConfirm={{ text: name, label: t('type', { name }) }}
      confirmLabel={t('confirm')}
      cancelLabel={tCommon('cancel')}
      onConfirm={confirm}
      pending={disconnect.isPending}
      error={disconnect.error && failureText(disconnect.error)}
    />
  )
}
