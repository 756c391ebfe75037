import { Alert } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { infoQuery } from '../account/queries.ts'

/** Without a mail server nobody is written to; whoever waits for a link shall not wait for good. */
export function NoMailNotice() {
  const t = useTranslations('noMail')
  if (useQuery(infoQuery()).data?.mailDelivery !== 'folder') return null
  return (
    <Alert tone="warning" title={t('title')}>
      {t('text')}
    </Alert>
  )
}
