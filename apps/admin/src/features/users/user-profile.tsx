import type { UserDetails } from '@heimdall/contracts'
import { Card, CardContent, CardHeader, CardTitle, DescriptionList, RelativeTime } from '@heimdall/ui'
import { useLocale, useTranslations } from 'use-intl'
import { CopyText } from '../../components/copy-text.tsx'
import { EmailState } from './email-state.tsx'
import { RoleBadges } from './role-badges.tsx'

export function UserProfile({ user }: { user: UserDetails }) {
  const t = useTranslations('user')
  const tLanguages = useTranslations('menu.languages')
  const locale = useLocale()
  const time = (date: string) => <RelativeTime date={date} locale={locale} />
  return (
    <Card className="max-w-3xl">
      <CardHeader>
        <CardTitle>{t('profile')}</CardTitle>
      </CardHeader>
      <CardContent>
        <DescriptionList
          items={[
            { term: t('username'), value: user.username },
            { term: t('email'), value: <EmailState user={user} /> },
            { term: t('roles'), value: <RoleBadges roles={user.roles} all /> },
            // Whoever is gone signs in in no way.
            ...(user.deletedAt === null
              ? [{ term: t('password'), value: user.hasPassword ? t('passwordSet') : t('passwordNone') }]
              : []),
            {
              term: t('lastLoginAt'),
              value: user.lastLoginAt === null ? t('never') : time(user.lastLoginAt),
            },
            { term: t('createdAt'), value: time(user.createdAt) },
            ...(user.deletedAt === null ? [] : [{ term: t('deletedAt'), value: time(user.deletedAt) }]),
            { term: t('language'), value: tLanguages(user.locale) },
            { term: t('privacyMode'), value: user.privacyMode ? t('on') : t('off') },
            { term: t('id'), value: <CopyText value={user.id} label={t('copyId')} isPrivate /> },
          ]}
        />
      </CardContent>
    </Card>
  )
}
