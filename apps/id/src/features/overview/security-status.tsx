import { Button, Card } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { ProtectionCard } from '../security/protection-card.tsx'
import { ProtectionSkeleton } from '../security/protection-skeleton.tsx'
import { securityQuery } from '../security/queries.ts'
import { useProtectionText } from '../security/use-protection-text.ts'
import { sessionsQuery } from '../sessions/queries.ts'
import { failuresMessage } from './failures-message.ts'
import { failedSignInsQuery } from './queries.ts'

/** How the account is doing: first whether somebody is at the door, else how well it is protected. */
export function SecurityStatus() {
  const t = useTranslations('overview')
  const protectionText = useProtectionText()
  const failed = useQuery(failedSignInsQuery())
  const sessions = useQuery(sessionsQuery())
  const security = useQuery(securityQuery())
  const all = [failed, sessions, security]
  if (!failed.data || !sessions.data || !security.data) {
    if (all.some(({ isPending }) => isPending)) return <ProtectionSkeleton />
    return (
      <Card>
        <QueryError
          error={all.find(({ error }) => error)?.error}
          onRetry={() => void Promise.all(all.map((query) => query.refetch()))}
          pending={all.some(({ isFetching }) => isFetching)}
        />
      </Card>
    )
  }
  const failures = failuresMessage(failed.data)
  if (failures) {
    return (
      <ProtectionCard
        tone="warning"
        title={'count' in failures ? t(failures.key, { count: failures.count }) : t(failures.key)}
        text={t('failuresText')}
        action={
          <Button asChild className="max-sm:w-full">
            <Link to="/activity" search={{ category: 'authentication', status: 'failure' }}>
              {t('seeFailures')}
            </Link>
          </Button>
        }
      />
    )
  }
  const { level, title, text } = protectionText(security.data, sessions.data.sessions.length)
  return (
    <ProtectionCard
      tone={level === 'well' ? 'success' : 'warning'}
      title={title}
      text={text}
      action={
        level !== 'well' && (
          <Button asChild className="max-sm:w-full">
            <Link to="/security">{t('secure')}</Link>
          </Button>
        )
      }
    />
  )
}
