import { ToastProvider } from '@heimdall/ui'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'

export function Toasts({ children }: { children: ReactNode }) {
  const t = useTranslations('toasts')
  return <ToastProvider labels={{ region: t('region'), dismiss: t('dismiss') }}>{children}</ToastProvider>
}
