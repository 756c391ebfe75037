import { Alert, Button } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { useLocaleState } from '../../lib/locale.ts'
import { isKey } from '../../lib/use-error-text.ts'
import { AuthPage } from '../auth/auth-page.tsx'

/** An app has sent somebody here with a request that can not be answered, and nobody to give the answer back to. */
export function AuthorizationErrorPage({ error }: { error: string | undefined }) {
  const t = useTranslations('oauthError')
  const tReasons = useTranslations('oauthErrors')
  const tOver = useTranslations('oauth')
  const { messages } = useLocaleState()
  const reason = error !== undefined && isKey(messages.oauthErrors, error) ? error : 'other'
  return (
    <AuthPage title={t('title')} description={t('description')}>
      <Alert
        tone="danger"
        // Pushed requests live for a minute and work once: an address from the history leads here.
        title={error === 'invalid_request_uri' ? tOver('overText') : tReasons(reason)}
      >
        {t('forDevelopers')} {error !== undefined && <code className="font-mono">{error}</code>}
      </Alert>
      <Button block onClick={() => window.location.assign('/')}>
        {t('toOverview')}
      </Button>
    </AuthPage>
  )
}
