import { Button, Card, CardHeader, CardTitle } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { EyeOff, KeyRound, Link2, MonitorSmartphone } from 'lucide-react'
import { useFormatter, useTranslations } from 'use-intl'
import { useMe } from '../account/use-me.ts'
import { useUpdateMe } from '../account/use-update-me.ts'
import { apiKeysQuery } from '../api-keys/queries.ts'
import { linksQuery, providersQuery } from '../links/queries.ts'
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
  const format = useFormatter()
  const linksState = useQuery(linksQuery())
  const providersState = useQuery(providersQuery())
  const sessions = sessionsState.data?.sessions.length ?? 0
  const keys = keysState.data?.total
  const platforms = providersState.data?.providers.map(({ name }) => name) ?? []
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
    linksState.data?.links.length === 0 && platforms.length > 0 && (
      <NextStep
        key="link"
        icon={<Link2 />}
        title={t('nextLink', { providers: format.list(platforms, { type: 'disjunction' }) })}
        text={t('nextLinkText')}
        action={
          <Button asChild size="sm">
            <Link to="/links">{t('nextLinkAction')}</Link>
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
