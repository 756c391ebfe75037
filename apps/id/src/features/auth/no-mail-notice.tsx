import { Alert } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { infoQuery } from '../account/queries.ts'

/** Without a mail server nobody is written to; whoever waits for a link shall not wait for good. */
export function NoMailNotice() {
  const t = useTranslations('noMail')
  const delivery = useQuery(infoQuery()).data?.mailDelivery
  // Until then by what the server has written into the page (`static-apps.ts`), so that nothing moves.
  const isMute = delivery ? delivery === 'folder' : 'noMail' in document.documentElement.dataset
  if (!isMute) return null
  return (
    <Alert tone="warning" title={t('title')}>
      {t('text')}
    </Alert>
  )
}
