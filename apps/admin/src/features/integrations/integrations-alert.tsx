import { Alert, Button } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { useTranslations } from 'use-intl'
import { useCan } from '../session/use-me.ts'
import { IntegrationName } from './integration-name.tsx'
import { integrationsOptions } from './integrations-options.ts'

/** On the overview: which accounts elsewhere do not work. */
export function IntegrationsAlert({ className }: { className?: string }) {
  const t = useTranslations('integrations.alert')
  const mayRead = useCan('integration:read')
  const { data } = useQuery({ ...integrationsOptions, enabled: mayRead })
  const failing = data?.integrations.filter(({ status }) => status !== 'active') ?? []
  if (failing.length === 0) return null
  const isOver = failing.some(({ status }) => status === 'needs_reconnect')
  return (
    <Alert
      tone={isOver ? 'danger' : 'warning'}
      title={t('title', { count: failing.length })}
      actions={
        <Button asChild size="sm">
          <Link to="/integrations">{t('see')}</Link>
        </Button>
      }
      className={className}
    >
      {failing.map((one, index) => (
        <Fragment key={one.id}>
          {`${index > 0 ? ' · ' : ''}${one.provider.name}: `}
          <IntegrationName integration={one} />
        </Fragment>
      ))}
    </Alert>
  )
}
