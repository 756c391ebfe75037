import type { Integration } from '@heimdall/contracts'
import { Button, FormError, useToast } from '@heimdall/ui'
import { ChartColumn, PlugZap, RefreshCw, Unplug } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { DisconnectDialog } from './disconnect-dialog.tsx'
import { nameOf } from './name-of.ts'
import { useIntegrationChanges } from './use-integration-changes.ts'

export type IntegrationActionsProps = { integration: Integration; onReconnect: () => void }

export function IntegrationActions({ integration, onReconnect }: IntegrationActionsProps) {
  const t = useTranslations('integrations.actions')
  const { toast } = useToast()
  const failureText = useFailureText()
  const { refresh, refreshStats } = useIntegrationChanges()
  const [asks, setAsks] = useState(false)
  const { id, status } = integration
  const name = nameOf(integration)
  const isOver = status === 'needs_reconnect'
  const failure = refresh.error ?? refreshStats.error
  return (
    <>
      {failure && (
        <div className="basis-full">
          <FormError title={failureText(failure)} />
        </div>
      )}
      {!isOver && (
        <>
          <Button
            size="sm"
            aria-label={t('statsOf', { name })}
            loading={refreshStats.isPending}
            onClick={() => {
              refresh.reset()
              refreshStats.mutate(
                { id },
                { onSuccess: () => toast({ tone: 'success', title: t('statsDone', { name }) }) },
              )
            }}
          >
            <ChartColumn aria-hidden="true" />
            {t('stats')}
          </Button>
          <Button
            size="sm"
            aria-label={t('refreshOf', { name })}
            loading={refresh.isPending}
            onClick={() => {
              refreshStats.reset()
              refresh.mutate(
                { id },
                { onSuccess: () => toast({ tone: 'success', title: t('refreshDone', { name }) }) },
              )
            }}
          >
            <RefreshCw aria-hidden="true" />
            {t('refresh')}
          </Button>
        </>
      )}
      <Button
        size="sm"
        variant={isOver ? 'primary' : 'secondary'}
        aria-label={t('reconnectOf', { name })}
        onClick={onReconnect}
      >
        <PlugZap aria-hidden="true" />
        {t('reconnect')}
      </Button>
      <Button size="sm" aria-label={t('disconnectOf', { name })} onClick={() => setAsks(true)}>
        <Unplug aria-hidden="true" />
        {t('disconnect')}
      </Button>
      <DisconnectDialog integration={integration} open={asks} onOpenChange={setAsks} />
    </>
  )
}
