import { roleLabel, type SystemRole, systemRoles } from '@heimdall/contracts'
import { useCallback } from 'react'
import { useLocale, useTranslations } from 'use-intl'

const isSystemRole = (name: string): name is SystemRole => systemRoles.some((role) => role === name)

/** Heimdall's own roles in the viewer's language; those of the community as they are called. */
export function useRoleName(): (name: string) => string {
  const locale = useLocale() === 'de' ? 'de' : 'en'
  return useCallback((name) => roleLabel(name, locale), [locale])
}

/** The same for what a role is for. */
export function useRoleDescription(): (role: { name: string; description: string }) => string {
  const t = useTranslations('access.roleDescriptions')
  return useCallback(({ name, description }) => (isSystemRole(name) ? t(name) : description), [t])
}
