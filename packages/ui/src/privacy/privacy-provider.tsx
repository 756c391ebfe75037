import { type ReactNode, useEffect } from 'react'
import { PrivacyContext } from './privacy-context.ts'

export type PrivacyProviderProps = { enabled: boolean; children: ReactNode }

export function PrivacyProvider({ enabled, children }: PrivacyProviderProps) {
  // For what styles alone cover: fields, also those of dialogs, which lie outside of the app's own element.
  useEffect(() => {
    document.documentElement.toggleAttribute('data-privacy', enabled)
    return () => document.documentElement.removeAttribute('data-privacy')
  }, [enabled])
  return <PrivacyContext value={enabled}>{children}</PrivacyContext>
}
