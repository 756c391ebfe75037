import { PageHeader } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { useMe } from '../account/use-me.ts'
import { AvatarCard } from './avatar-card.tsx'
import { DigestCard } from './digest-card.tsx'
import { EmailCard } from './email-card.tsx'
import { PreferencesCard } from './preferences-card.tsx'
import { UsernameCard } from './username-card.tsx'

export function ProfilePage() {
  const t = useTranslations()
  const { permissions } = useMe()
  return (
    <>
      <PageHeader title={t('titles.profile')} description={t('profile.description')} />
      <div className="flex flex-col gap-6">
        <AvatarCard />
        <UsernameCard />
        <EmailCard />
        <PreferencesCard />
        {permissions.includes('audit:read') && <DigestCard />}
      </div>
    </>
  )
}
