import type { Integration } from '@heimdall/contracts'
import { Badge, type Tone } from '@heimdall/ui'
import { Bot } from 'lucide-react'
import { useTranslations } from 'use-intl'

const tones: Record<Integration['status'], Tone> = {
  active: 'success',
  error: 'warning',
  needs_reconnect: 'danger',
}

export function IntegrationState({ integration }: { integration: Integration }) {
  const t = useTranslations('integrations.states')
  const { status, isEnabled, isBot } = integration
  return (
    <>
      <Badge tone={tones[status]}>{t(status)}</Badge>
      {isBot && (
        <Badge tone="accent" icon={<Bot />}>
          {t('bot')}
        </Badge>
      )}
      {!isEnabled && <Badge>{t('off')}</Badge>}
    </>
  )
}
