import type { RequestedScope } from '@heimdall/contracts'
import { useTranslations } from 'use-intl'
import { useLocaleState } from '../../lib/locale.ts'
import { isKey } from '../../lib/use-error-text.ts'

/** Ours in the reader's language; what a community has added, as it has described it. */
export function useScopeText(): (scope: Pick<RequestedScope, 'name' | 'description'>) => string {
  const tScopes = useTranslations('scopes')
  const tPermissions = useTranslations('permissions')
  const { messages } = useLocaleState()
  return ({ name, description }) => {
    if (isKey(messages.scopes, name)) return tScopes(name)
    if (isKey(messages.permissions, name)) return tPermissions(name)
    return description ?? name
  }
}
