import { useEffect } from 'react'
import { useTranslations } from 'use-intl'

export function usePageTitle(title: string): void {
  const app = useTranslations('app')('title')
  useEffect(() => {
    document.title = `${title} · ${app}`
  }, [title, app])
}
