import type { Integration } from '@heimdall/contracts'
import { Card, CardContent, CardFooter, cx, ProviderIcon } from '@heimdall/ui'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import { IntegrationActions } from './integration-actions.tsx'
import { IntegrationFacts } from './integration-facts.tsx'
import { IntegrationFigures } from './integration-figures.tsx'
import { IntegrationName } from './integration-name.tsx'
import { IntegrationProblems } from './integration-problems.tsx'
import { IntegrationState } from './integration-state.tsx'
import { IntegrationSwitches } from './integration-switches.tsx'
import { nameOf } from './name-of.ts'

const route = getRouteApi('/integrations')

export type IntegrationCardProps = {
  integration: Integration
  readOnly: boolean
  onReconnect: () => void
}

/** No picture of the account: it would tell the platform who looks at this page. */
export function IntegrationCard({ integration, readOnly, onReconnect }: IntegrationCardProps) {
  const isMeant = route.useSearch().integration === integration.id
  const show = useCallback(
    (node: HTMLElement | null) => {
      if (isMeant) node?.scrollIntoView({ block: 'nearest' })
    },
    [isMeant],
  )
  const { provider, username } = integration
  const name = nameOf(integration)
  const headingId = `integration-${integration.id}`
  return (
    <li ref={show} aria-labelledby={headingId}>
      <Card className={cx('flex flex-col', isMeant && 'ring-2 ring-accent')}>
        <div className="flex items-start gap-3 px-5 pt-4 pb-3">
          <span className="grid size-10 shrink-0 place-items-center rounded-lg border border-line bg-sunken text-muted">
            <ProviderIcon kind={provider.kind} className="size-5" />
          </span>
          <div className="min-w-0 flex-1">
            <h2
              id={headingId}
              className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm font-semibold text-ink"
            >
              <span className="wrap-anywhere">
                <IntegrationName integration={integration} />
              </span>
              <IntegrationState integration={integration} />
            </h2>
            <p className="mt-0.5 text-sm wrap-anywhere text-muted">
              {provider.name}
              {username !== null && username !== name && ` · ${username}`}
            </p>
          </div>
        </div>
        <CardContent className="flex flex-col gap-5">
          <IntegrationProblems integration={integration} />
          <IntegrationFigures integration={integration} />
          <IntegrationFacts integration={integration} />
          {!readOnly && <IntegrationSwitches integration={integration} />}
        </CardContent>
        {!readOnly && (
          <CardFooter className="justify-start!">
            <IntegrationActions integration={integration} onReconnect={onReconnect} />
          </CardFooter>
        )}
      </Card>
    </li>
  )
}
