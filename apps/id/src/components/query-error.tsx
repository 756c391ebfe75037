import { ErrorState } from '@heimdall/ui'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorText } from '../lib/use-error-text.ts'

export interface QueryErrorProps {
  error: unknown
  onRetry: () => void
  pending?: boolean
  action?: ReactNode
  className?: string
}

/** In place of what could not be loaded. */
export function QueryError({ error, onRetry, pending = false, action, className }: QueryErrorProps) {
  const t = useTranslations()
  const { title, detail, requestId } = useErrorText()(error)
  return (
    <ErrorState
      title={title}
      detail={detail}
      requestId={
        requestId === undefined
          ? undefined
          : {
              value: requestId,
              name: t('errors.requestId'),
              label: t('errors.copyRequestId'),
              copiedLabel: t('common.copied'),
            }
      }
      retry={{ label: t('common.retry'), onRetry, pending }}
      action={action}
      className={className}
    />
  )
}
