import { ErrorState } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { readError } from '../lib/read-error.ts'
import { useErrorText } from '../lib/use-error-text.ts'

export type QueryErrorProps = {
  /** What could not be loaded, as a sentence. */
  title: string
  error: unknown
  onRetry: () => void
  pending?: boolean | undefined
  className?: string | undefined
}

/** A list or page that could not be loaded: what, why, again, and what to quote. */
export function QueryError({ title, error, onRetry, pending, className }: QueryErrorProps) {
  const t = useTranslations('common')
  const errorText = useErrorText()
  const { requestId } = readError(error)
  return (
    <ErrorState
      title={title}
      detail={errorText(error)}
      retry={{ label: t('retry'), onRetry, pending }}
      requestId={
        requestId === undefined
          ? undefined
          : {
              value: requestId,
              name: t('requestId'),
              label: t('copy'),
              copiedLabel: t('copied'),
              failedLabel: t('copyFailed'),
            }
      }
      className={className}
    />
  )
}
