import type { ApiKey } from '@heimdall/contracts'
import { Badge, cx } from '@heimdall/ui'
import { KeyRound } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { ApiKeyFacts } from './api-key-facts.tsx'
import { KeyMenu } from './key-menu.tsx'
import { keyState } from './key-state.ts'
import { RevokeKeyButton } from './revoke-key-button.tsx'

export function ApiKeyItem({ apiKey }: { apiKey: ApiKey }) {
  const t = useTranslations('apiKeys')
  const state = keyState(apiKey)
  return (
    <li className="flex flex-wrap items-start gap-3 px-5 py-4 sm:flex-nowrap">
      <span
        className={cx(
          'grid size-9 shrink-0 place-items-center rounded-lg border border-line bg-sunken',
          state === 'active' ? 'text-muted' : 'text-subtle',
        )}
      >
        <KeyRound aria-hidden="true" className="size-4" />
      </span>
      <div className="min-w-0 flex-1 max-sm:basis-3/4">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-medium text-ink wrap-anywhere">{apiKey.name}</span>
          <code className="font-mono text-xs text-muted">{apiKey.prefix}…</code>
          {state !== 'active' && <Badge tone={state === 'revoked' ? 'danger' : 'warning'}>{t(state)}</Badge>}
        </p>
        {apiKey.description !== null && (
          <p className="mt-0.5 text-muted wrap-anywhere">{apiKey.description}</p>
        )}
        <ul className="mt-2 flex flex-wrap gap-1">
          {apiKey.permissions.map((permission) => (
            <li key={permission} className="flex">
              <Badge className="font-mono">{permission}</Badge>
            </li>
          ))}
        </ul>
        <ApiKeyFacts apiKey={apiKey} />
      </div>
      {state === 'active' && (
        <div className="flex items-center gap-2 max-sm:w-full max-sm:pl-12">
          <RevokeKeyButton apiKey={apiKey} />
          <KeyMenu apiKey={apiKey} />
        </div>
      )}
    </li>
  )
}
