import type { Locale } from '@heimdall/contracts'
import {
  DropdownMenu,
  DropdownMenuCheckboxItem,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
  PrivacyBlur,
  type Theme,
  UserMenuButton,
  useTheme,
} from '@heimdall/ui'
import { CircleUser, LogOut } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useMe } from '../session/use-me.ts'
import { useSignOut } from '../session/use-sign-out.ts'
import { useUpdateMe } from '../session/use-update-me.ts'

const themes: readonly Theme[] = ['system', 'light', 'dark']
const locales: readonly Locale[] = ['en', 'de']

export function UserMenu() {
  const t = useTranslations('menu')
  const me = useMe()
  const { theme, setTheme } = useTheme()
  const { mutate: updateMe } = useUpdateMe()
  const { mutate: signOut } = useSignOut()
  return (
    <DropdownMenu
      side="top"
      align="start"
      className="w-60"
      trigger={
        <UserMenuButton
          label={t('label')}
          name={me.username}
          avatarSeed={me.id}
          avatarSrc={me.avatarUrl ?? undefined}
          detail={<PrivacyBlur focusable={false}>{me.email}</PrivacyBlur>}
        />
      }
    >
      <DropdownMenuItem asChild>
        <a href="/">
          <CircleUser aria-hidden="true" className="text-subtle" />
          {t('account')}
        </a>
      </DropdownMenuItem>
      <DropdownMenuSeparator />
      <DropdownMenuLabel>{t('theme')}</DropdownMenuLabel>
      {themes.map((value) => (
        <DropdownMenuCheckboxItem
          key={value}
          checked={theme === value}
          onCheckedChange={() => setTheme(value)}
        >
          {t(`themes.${value}`)}
        </DropdownMenuCheckboxItem>
      ))}
      <DropdownMenuLabel>{t('language')}</DropdownMenuLabel>
      {locales.map((locale) => (
        <DropdownMenuCheckboxItem
          key={locale}
          lang={locale}
          checked={me.locale === locale}
          onCheckedChange={() => updateMe({ locale })}
        >
          {t(`languages.${locale}`)}
        </DropdownMenuCheckboxItem>
      ))}
      <DropdownMenuSeparator />
      <DropdownMenuCheckboxItem
        checked={me.privacyMode}
        onCheckedChange={(privacyMode) => updateMe({ privacyMode })}
      >
        {t('privacy')}
      </DropdownMenuCheckboxItem>
      <DropdownMenuSeparator />
      <DropdownMenuItem icon={<LogOut />} onSelect={() => signOut({})}>
        {t('signOut')}
      </DropdownMenuItem>
    </DropdownMenu>
  )
}
