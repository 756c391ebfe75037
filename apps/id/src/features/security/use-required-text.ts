import type { SecurityState } from '@heimdall/contracts'
import { useLocale, useTranslations } from 'use-intl'
import { useRoleName } from '../../lib/use-role-name.ts'

/** Who asks for a second factor: before it is there (`waits`), and when it goes (`lost`). Undefined: nobody. */
export function useRequiredText(): (
  state: Pick<SecurityState, 'required'>,
  when: 'waits' | 'lost',
) => string | undefined {
  const t = useTranslations('requiredFactor')
  const locale = useLocale()
  const roleName = useRoleName()
  return ({ required: { byPlatform, byRoles } }, when) => {
    if (byPlatform) return t(`platform.${when}`)
    if (byRoles.length === 0) return undefined
    const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(byRoles.map(roleName))
    return t(`roles.${when}`, { list, count: byRoles.length })
  }
}
