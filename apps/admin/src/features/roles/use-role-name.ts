import { type SystemRole, systemRoles } from '@heimdall/contracts'
import { useCallback } from 'react'
import { useTranslations } from 'use-intl'

const isSystemRole = (name: string): name is SystemRole => systemRoles.some((role) => role === name)

/** Heimdall's own roles in the viewer's language; those of the community as they are called. */
export function useRoleName(): (name: string) => string {
  const t = useTranslations('roles')
  return useCallback((name) => (isSystemRole(name) ? t(name) : name), [t])
}

/** The same for what a role is for. */
export function useRoleDescription(): (role: { name: string; description: string }) => string {
  const t = useTranslations('access.roleDescriptions')
  return useCallback(({ name, description }) => (isSystemRole(name) ? t(name) : description), [t])
}
