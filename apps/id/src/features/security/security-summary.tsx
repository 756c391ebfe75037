import type { SecurityState } from '@heimdall/contracts'
import { useQuery } from '@tanstack/react-query'
import { sessionsQuery } from '../sessions/queries.ts'
import { ProtectionCard } from './protection-card.tsx'
import { ProtectionSkeleton } from './protection-skeleton.tsx'
import { useProtectionText } from './use-protection-text.ts'

/** The page's first sentence. What to do next stands right below it, so it needs no button here. */
export function SecuritySummary({ state }: { state: SecurityState }) {
  const sessions = useQuery(sessionsQuery())
  const protectionText = useProtectionText()
  if (sessions.isPending) return <ProtectionSkeleton />
  const { level, title, text } = protectionText(state, sessions.data?.sessions.length ?? 1)
  return <ProtectionCard tone={level === 'well' ? 'success' : 'warning'} title={title} text={text} />
}
