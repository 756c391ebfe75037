import type { Session } from '@heimdall/contracts'
import { useTranslations } from 'use-intl'
import { Dotted } from '../../components/dotted.tsx'

/** How this browser was signed in, and what proved it besides. */
export function SessionMethod({ session: { method, secondFactor } }: { session: Session }) {
  const t = useTranslations('sessions')
  return (
    <Dotted stack className="mt-0.5 text-xs text-muted">
      <span>{t(`methods.${method}`)}</span>
      {secondFactor !== null && <span>{t(`factors.${secondFactor}`)}</span>}
    </Dotted>
  )
}
