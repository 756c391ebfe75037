import type { AccountRefList } from '@heimdall/contracts'
import { Alert, Spinner } from '@heimdall/ui'
import { useFormatter, useTranslations } from 'use-intl'
import type { z } from 'zod'
import { useErrorText } from '../../lib/use-error-text.ts'

export type SecondFactorPreviewProps = {
  data: z.infer<typeof AccountRefList> | undefined
  error: unknown
}

/** Before a second factor is asked for: who has none, and will be led through set-up. */
export function SecondFactorPreview({ data, error }: SecondFactorPreviewProps) {
  const t = useTranslations('access.preview')
  const format = useFormatter()
  const errorText = useErrorText()
  if (error) {
    return (
      <Alert live tone="danger" title={t('failed')}>
        {errorText(error)}
      </Alert>
    )
  }
  if (!data) {
    return (
      <p role="status" className="flex items-center gap-2 text-sm text-muted">
        <Spinner />
        {t('loading')}
      </p>
    )
  }
  const { total, accounts, includesYou } = data
  if (total === 0) {
    return <Alert live tone="success" title={t('nobody')} />
  }
  const names = accounts.map(({ username }) => username)
  const others = total === '10000+' ? format.number(10_000) : total - accounts.length
  const text =
    others === 0 ? format.list(names) : t('andOthers', { names: names.join(', '), others: String(others) })
  return (
    <Alert
      live
      tone="warning"
      title={total === '10000+' ? t('many', { count: format.number(10_000) }) : t('title', { count: total })}
    >
      <p className="wrap-anywhere">{text}</p>
      <p className="mt-1.5">{t('consequence')}</p>
      {includesYou && <p className="mt-1.5 font-medium">{t('you')}</p>}
    </Alert>
  )
}
