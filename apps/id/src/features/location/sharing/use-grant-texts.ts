import type { Grant } from '@heimdall/contracts'
import { useTranslations } from 'use-intl'
import { useRoleName } from '../../../lib/use-role-name.ts'

/** Whom a grant is for, alone and where it goes on with what they see. */
export function useGrantTexts(): (to: Grant['to']) => { who: string; sees: string } {
  const t = useTranslations('location.sharing.grants')
  const roleName = useRoleName()
  return ({ kind, name }) => {
    if (kind === 'user') return { who: name, sees: t('oneSees', { name }) }
    const role = roleName(name)
    return { who: t('holders', { role }), sees: t('holdersSee', { role }) }
  }
}
