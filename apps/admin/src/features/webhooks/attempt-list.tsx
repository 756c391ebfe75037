import type { WebhookAttempt } from '@heimdall/contracts'
import { PrivacyBlur, RelativeTime } from '@heimdall/ui'
import { useLocale, useTranslations } from 'use-intl'
import { DetailSection } from '../audit/drawer/detail-section.tsx'
import { useAttemptText } from './use-attempt-text.ts'

/** The newest first: it says how things are. */
export function AttemptList({ attempts }: { attempts: readonly WebhookAttempt[] }) {
  const t = useTranslations('webhooks.deliveries')
  const locale = useLocale()
  const attemptText = useAttemptText()
  return (
    <DetailSection title={t('log')}>
      {attempts.length === 0 && <p className="text-sm text-muted">{t('noAttempts')}</p>}
      <ol className="flex flex-col gap-3">
        {attempts.toReversed().map((attempt) => (
          <li key={`${attempt.at} ${attempt.durationMs}`} className="flex flex-col gap-1 text-sm">
            <div className="flex flex-wrap items-baseline justify-between gap-x-3">
              <span className={attempt.error === null ? undefined : 'text-danger-ink'}>
                {attemptText(attempt)}
              </span>
              <span className="tabular text-xs text-muted">
                <RelativeTime exact date={attempt.at} locale={locale} /> · {attempt.durationMs} ms
              </span>
            </div>
            {attempt.answer && (
              <PrivacyBlur className="block">
                <pre className="max-h-40 overflow-auto rounded-md bg-sunken p-2 font-mono text-xs whitespace-pre-wrap wrap-anywhere">
                  {attempt.answer}
                </pre>
              </PrivacyBlur>
            )}
          </li>
        ))}
      </ol>
    </DetailSection>
  )
}
