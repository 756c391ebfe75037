import { roleLabel } from '@heimdall/contracts'
import { useLocale } from 'use-intl'

/** Heimdall's own roles in the viewer's language; those of the community as they are called. */
export function useRoleName(): (name: string) => string {
  const locale = useLocale() === 'de' ? 'de' : 'en'
  return (name) => roleLabel(name, locale)
}
