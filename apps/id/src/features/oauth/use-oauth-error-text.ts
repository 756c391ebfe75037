import { useTranslations } from 'use-intl'
import { type ErrorText, useErrorText } from '../../lib/use-error-text.ts'
import { OAuthFailure } from './send.ts'

/** As `useErrorText`, also of what the provider has refused. */
export function useOAuthErrorText(): (error: unknown) => ErrorText {
  const t = useTranslations('errors')
  const tOAuth = useTranslations('oauth')
  const errorText = useErrorText()
  return (error) => {
    if (!(error instanceof OAuthFailure)) return errorText(error)
    if (error.reason === 'over') return { title: tOAuth('over'), detail: tOAuth('overText') }
    return { title: t(error.reason), ...(error.reason === 'busy' ? { detail: t('busyText') } : {}) }
  }
}
