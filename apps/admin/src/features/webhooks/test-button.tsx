import type { Webhook } from '@heimdall/contracts'
import { Alert, Button, FormError } from '@heimdall/ui'
import { FlaskConical } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { useAttemptText } from './use-attempt-text.ts'
import { useWebhookChanges } from './use-webhook-changes.ts'

/** Sends a message that means nothing, and says what came of it. */
export function TestButton({ webhook: { id } }: { webhook: Webhook }) {
  const t = useTranslations('webhooks.test')
  const failureText = useFailureText()
  const attemptText = useAttemptText()
  const { test } = useWebhookChanges()
  return (
    <>
      <Button size="sm" loading={test.isPending} onClick={() => test.mutate({ id })}>
        <FlaskConical aria-hidden="true" />
        {t('send')}
      </Button>
      {test.error && (
        <div className="order-last basis-full">
          <FormError title={failureText(test.error)} />
        </div>
      )}
      {test.data && !test.isPending && (
        <Alert
          live
          tone={test.data.delivered ? 'success' : 'danger'}
          title={test.data.delivered ? t('taken') : t('notTaken')}
          className="order-last basis-full"
        >
          {attemptText(test.data)} {t('took', { ms: test.data.durationMs })}
        </Alert>
      )}
    </>
  )
}
