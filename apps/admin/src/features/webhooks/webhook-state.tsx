import type { Webhook } from '@heimdall/contracts'
import { Badge, type Tone } from '@heimdall/ui'
import { useTranslations } from 'use-intl'

type State = 'active' | 'failing' | 'paused' | 'disabled'
const tones: Record<State, Tone> = {
  active: 'success',
  failing: 'warning',
  paused: 'neutral',
  disabled: 'danger',
}

export function WebhookState({ webhook }: { webhook: Webhook }) {
  const t = useTranslations('webhooks.states')
  const state = webhook.status === 'active' && webhook.failingSince !== null ? 'failing' : webhook.status
  return <Badge tone={tones[state]}>{t(state)}</Badge>
}
