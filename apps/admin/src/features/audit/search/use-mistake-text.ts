import { useCallback } from 'react'
import { useMessages, useTranslations } from 'use-intl'
import type { SearchMistake } from './search-mistake.ts'

/** A mistake in the viewer's language; one that this app does not know yet, in the server's English. */
export function useMistakeText(): (mistake: SearchMistake) => string {
  const t = useTranslations('audit.search.mistakes')
  const { mistakes } = useMessages().audit.search
  return useCallback(
    ({ code, message, params }) => {
      const known = (name: string): name is keyof typeof mistakes => Object.hasOwn(mistakes, name)
      return known(code) ? t(code, params) : message
    },
    [t, mistakes],
  )
}
