import { useCallback } from 'react'
import { useMessages, useTranslations } from 'use-intl'

/** What is wrong with one field, by its stable code; the server's and the form's own codes are the same. */
export function useIssueText(): (code: string) => string {
  const t = useTranslations('issues')
  const { issues } = useMessages()
  return useCallback(
    (code) => {
      const known = (name: string): name is keyof typeof issues => Object.hasOwn(issues, name)
      return known(code) ? t(code) : t('other')
    },
    [t, issues],
  )
}
