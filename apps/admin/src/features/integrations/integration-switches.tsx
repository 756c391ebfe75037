import type { Integration, UpdateIntegrationInput } from '@heimdall/contracts'
import { FormError, Switch } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { useIntegrationChanges } from './use-integration-changes.ts'

export function IntegrationSwitches({ integration }: { integration: Integration }) {
  const t = useTranslations('integrations.switches')
  const failureText = useFailureText()
  const { update } = useIntegrationChanges()
  const { id, provider } = integration
  // What is being saved is shown as if it were saved.
  const now = update.isPending ? { ...integration, ...update.variables } : integration
  const change = (what: Omit<UpdateIntegrationInput, 'id'>) => update.mutate({ id, ...what })
  return (
    <div className="flex flex-col gap-3">
      <FormError title={update.error && failureText(update.error)} />
      <Switch
        label={t('enabled')}
        description={t('enabledHint')}
        checked={now.isEnabled}
        disabled={update.isPending}
        onChange={(event) => change({ isEnabled: event.target.checked })}
      />
      {provider.kind === 'twitch' && (
        <Switch
          label={t('bot')}
          description={t('botHint')}
          checked={now.isBot}
          disabled={update.isPending}
          onChange={(event) => change({ isBot: event.target.checked })}
        />
      )}
    </div>
  )
}
