import { baseScopes, type OfferedScope, offeredScopes } from '@heimdall/contracts'
import { useCallback } from 'react'
import { useTranslations } from 'use-intl'

/** Keys of messages hold no dots. */
type ScopeKey<Scope extends string> = Scope extends `${infer Before}.${infer Rest}`
  ? `${Before}_${ScopeKey<Rest>}`
  : Scope
type KnownScope = OfferedScope | (typeof baseScopes)[keyof typeof baseScopes][number]

const known: readonly string[] = [...Object.values(offeredScopes), ...Object.values(baseScopes)].flat()
const isKnown = (scope: string): scope is KnownScope => known.includes(scope)

/** What a scope lets Heimdall do; what only one platform knows, stands as it is. */
export function useScopeText(): (scope: string) => string {
  const t = useTranslations('integrations.scopes')
  return useCallback(
    // What the type above does to the text.
    (scope) => (isKnown(scope) ? t(scope.replaceAll('.', '_') as ScopeKey<KnownScope>) : scope),
    [t],
  )
}
