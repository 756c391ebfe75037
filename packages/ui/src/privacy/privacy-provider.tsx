import type { ReactNode } from 'react'
import { PrivacyContext } from './privacy-context.ts'

export type PrivacyProviderProps = { enabled: boolean; children: ReactNode }

export function PrivacyProvider({ enabled, children }: PrivacyProviderProps) {
  return <PrivacyContext value={enabled}>{children}</PrivacyContext>
}
