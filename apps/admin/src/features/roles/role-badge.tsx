import { Badge } from '@heimdall/ui'
import { ShieldAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useRoleName } from './use-role-name.ts'

/** A role that gives something; one that waits for a second factor says so. */
export function RoleBadge({ name, heldBack = false }: { name: string; heldBack?: boolean }) {
  const t = useTranslations('access')
  const roleName = useRoleName()
  return heldBack ? (
    <Badge tone="warning" icon={<ShieldAlert />} title={t('heldBackHint')}>
      {t('heldBack', { role: roleName(name) })}
    </Badge>
  ) : (
    <Badge>{roleName(name)}</Badge>
  )
}
