import { LiveIndicator, type LiveState } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { useLiveActivity } from './live-context.ts'

export function LiveBadge() {
  const t = useTranslations('live')
  const { state } = useLiveActivity()
  const labels: Record<LiveState, string> = {
    live: t('live'),
    reconnecting: t('connecting'),
    offline: t('offline'),
    paused: t('offline'),
  }
  return <LiveIndicator state={state} label={labels[state]} />
}
