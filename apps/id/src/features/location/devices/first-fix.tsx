import { Alert, Spinner } from '@heimdall/ui'
import { requestText } from '@heimdall/ui/devices'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { requestsQuery } from './queries.ts'
import { useRequestTexts } from './use-request-texts.ts'

/** Waits for the first position, and says what is wrong when something else comes. */
export function FirstFix({ id, since }: { id: string; since: string | undefined }) {
  const t = useTranslations('devices')
  const texts = useRequestTexts()
  const { data } = useQuery(requestsQuery(id))
  const requests = data?.requests.filter(({ at }) => since === undefined || at > since) ?? []
  const isThere = requests.some(({ accepted, duplicate }) => accepted + duplicate > 0)
  const [latest] = requests
  return (
    <div role="status">
      {isThere ? (
        <Alert tone="success" title={t('firstFix')} />
      ) : latest ? (
        <Alert tone="warning" title={t('somethingCame')}>
          {requestText(latest, texts)}
        </Alert>
      ) : (
        <p className="flex items-center gap-2 text-sm text-muted">
          <Spinner />
          {t('waiting')}
        </p>
      )}
    </div>
  )
}
