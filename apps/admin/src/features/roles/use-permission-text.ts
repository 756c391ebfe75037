import { type KnownPermission, knownPermissions } from '@heimdall/contracts'
import { useCallback } from 'react'
import { useMessages, useTranslations } from 'use-intl'

const isKnown = (name: string): name is KnownPermission => knownPermissions.some((known) => known === name)

/** What a permission allows: Heimdall's own in the viewer's language, those of the community as they are described. */
export function usePermissionText(): (permission: { name: string; description: string }) => string {
  const t = useTranslations('permissions')
  return useCallback(({ name, description }) => (isKnown(name) ? t(name) : description), [t])
}

/** What the part before the colon is about. */
export function useResourceText(): (resource: string) => string {
  const t = useTranslations('permissionResources')
  const { permissionResources } = useMessages()
  return useCallback(
    (resource) => {
      const known = (name: string): name is keyof typeof permissionResources =>
        Object.hasOwn(permissionResources, name)
      return known(resource) ? t(resource) : resource
    },
    [t, permissionResources],
  )
}
