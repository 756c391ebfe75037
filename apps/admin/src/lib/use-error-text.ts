import { useCallback } from 'react'
import { useTranslations } from 'use-intl'
import { readError } from './read-error.ts'

/** A failed call in the viewer's language. */
export function useErrorText(): (error: unknown) => string {
  const t = useTranslations('errors')
  return useCallback(
    (error) => {
      const { code, retryAfterSeconds } = readError(error)
      if (code === 'TOO_MANY_REQUESTS' && retryAfterSeconds !== undefined) {
        return t('TOO_MANY_REQUESTS_FOR', { seconds: retryAfterSeconds })
      }
      return t(code)
    },
    [t],
  )
}
