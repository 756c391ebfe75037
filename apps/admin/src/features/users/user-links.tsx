import type { UserDetails, UserLink } from '@heimdall/contracts'
import { Card, CardFooter, EmptyState } from '@heimdall/ui'
import { Link2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useCan } from '../session/use-me.ts'
import { UnlinkDialog } from './unlink-dialog.tsx'
import { UserLinkItem } from './user-link-item.tsx'

/** The accounts on other platforms by which bots know this person. */
export function UserLinks({ user }: { user: UserDetails }) {
  const t = useTranslations('user.links')
  const mayWrite = useCan('user:write')
  const mayUnlink = mayWrite && !user.outranksYou
  const [unlinking, setUnlinking] = useState<UserLink>()
  const links = user.linkedAccounts
  return (
    <Card>
      {links.length === 0 ? (
        <EmptyState icon={<Link2 />} title={t('none')} description={t('noneHint')} />
      ) : (
        <ul className="divide-y divide-line">
          {links.map((link) => (
            <UserLinkItem
              key={link.id}
              link={link}
              onUnlink={mayUnlink ? () => setUnlinking(link) : undefined}
            />
          ))}
        </ul>
      )}
      {mayWrite && user.outranksYou && links.length > 0 && (
        <CardFooter className="text-xs text-muted">{t('outranked')}</CardFooter>
      )}
      <UnlinkDialog user={user} link={unlinking} onClose={() => setUnlinking(undefined)} />
    </Card>
  )
}
