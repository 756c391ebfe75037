import type { RequestedScope } from '@heimdall/contracts'
import { Badge } from '@heimdall/ui'
import { Check } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useScopeText } from './use-scope-text.ts'

export interface ScopeListProps {
  scopes: readonly RequestedScope[]
  /** Something was allowed before: what comes on top stands out. */
  marksNew: boolean
}

/** Each thing that the app may do, in words. */
export function ScopeList({ scopes, marksNew }: ScopeListProps) {
  const t = useTranslations('oauth')
  const textOf = useScopeText()
  return (
    <section aria-labelledby="scopes" className="flex flex-col gap-3">
      <h2 id="scopes" className="text-sm font-medium">
        {t('scopesTitle')}
      </h2>
      <ul className="flex flex-col gap-2.5 rounded-lg border border-line p-4 text-sm">
        {scopes.map((scope) => (
          <li key={scope.name} className="flex items-start gap-2.5">
            <Check aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-accent-ink" />
            <span className="min-w-0 flex-1 wrap-anywhere">{textOf(scope)}</span>
            {marksNew && scope.isNew && <Badge tone="info">{t('new')}</Badge>}
          </li>
        ))}
      </ul>
    </section>
  )
}
