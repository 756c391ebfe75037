import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { platformName } from './platform-name.ts'

export function usePageTitle(title: string): void {
  const app = useTranslations('app')('title', { platform: platformName })
  useEffect(() => {
    document.title = `${title} · ${app}`
  }, [title, app])
}
