import { Button, Card, CardHeader, CardTitle } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { EyeOff, KeyRound, MonitorSmartphone } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useMe } from '../account/use-me.ts'
import { useUpdateMe } from '../account/use-update-me.ts'
import { apiKeysQuery } from '../api-keys/queries.ts'
import { sessionsQuery } from '../sessions/queries.ts'
import { NextStep } from './next-step.tsx'

/** From here on nobody remembers each of them. */
const manySessions = 4

/** Only what makes sense for this account now; nothing at all when there is nothing to do. */
export function NextSteps() {
  const t = useTranslations('overview')
  const { permissions, privacyMode } = useMe()
  const updateMe = useUpdateMe()
  const sessionsState = useQuery(sessionsQuery())
  const keysState = useQuery({ ...apiKeysQuery(), enabled: permissions.length > 0 })
  // Together with the cards around it, so that nothing moves afterwards.
  if (sessionsState.isLoading || keysState.isLoading) return null
  const sessions = sessionsState.data?.sessions.length ?? 0
  const keys = keysState.data?.total
  const steps = [
    sessions >= manySessions && (
      <NextStep
        key="sessions"
        icon={<MonitorSmartphone />}
        title={t('nextSessions')}
        text={t('nextSessionsText', { count: sessions })}
        action={
          <Button asChild size="sm">
            <Link to="/sessions">{t('nextSessionsAction')}</Link>
          </Button>
        }
      />
    ),
    !privacyMode && (
      <NextStep
        key="privacy"
        icon={<EyeOff />}
        title={t('nextPrivacy')}
        text={t('nextPrivacyText')}
        action={
          <Button size="sm" onClick={() => updateMe.mutate({ privacyMode: true })}>
            {t('nextPrivacyAction')}
          </Button>
        }
      />
    ),
    keys === 0 && (
      <NextStep
        key="key"
        icon={<KeyRound />}
        title={t('nextKey')}
        text={t('nextKeyText')}
        action={
          <Button asChild size="sm">
            <Link to="/api-keys" search={{ new: true }}>
              {t('nextKeyAction')}
            </Link>
          </Button>
        }
      />
    ),
  ].filter((step) => step !== false)
  if (steps.length === 0) return null
  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('next')}</CardTitle>
      </CardHeader>
      <ul className="divide-y divide-line border-t border-line">{steps}</ul>
    </Card>
  )
}
