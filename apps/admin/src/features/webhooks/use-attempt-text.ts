import type { WebhookAttempt } from '@heimdall/contracts'
import { useCallback } from 'react'
import { useMessages, useTranslations } from 'use-intl'

/** What came of an attempt, in the viewer's language. */
export function useAttemptText(): (attempt: Pick<WebhookAttempt, 'error' | 'responseStatus'>) => string {
  const t = useTranslations('webhooks.outcomes')
  const { outcomes } = useMessages().webhooks
  return useCallback(
    ({ error, responseStatus }) => {
      const known = (name: string): name is keyof typeof outcomes => Object.hasOwn(outcomes, name)
      const status = responseStatus ?? 0
      if (error === null) return t('taken', { status })
      return known(error) ? t(error, { status }) : error
    },
    [t, outcomes],
  )
}
