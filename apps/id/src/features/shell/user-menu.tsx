import {
  DropdownMenu,
  DropdownMenuCheckboxItem,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
  PrivacyBlur,
  UserMenuButton,
} from '@heimdall/ui'
import { LogOut } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useMe } from '../account/use-me.ts'
import { useUpdateMe } from '../account/use-update-me.ts'
import { useSignOut } from '../auth/use-sign-out.ts'
import { LanguageItems } from './language-items.tsx'
import { ThemeItems } from './theme-items.tsx'

export function UserMenu() {
  const t = useTranslations()
  const { id, username, email, avatarUrl, privacyMode } = useMe()
  const updateMe = useUpdateMe()
  const signOut = useSignOut()
  return (
    <DropdownMenu
      className="w-60"
      trigger={
        <UserMenuButton
          label={t('shell.accountMenu')}
          name={username}
          detail={<PrivacyBlur focusable={false}>{email}</PrivacyBlur>}
          avatarSeed={id}
          avatarSrc={avatarUrl ?? undefined}
        />
      }
    >
      <div className="px-2.5 py-2 lg:hidden">
        <p className="truncate font-medium">{username}</p>
        <p className="truncate text-xs text-muted">
          <PrivacyBlur focusable={false}>{email}</PrivacyBlur>
        </p>
      </div>
      <DropdownMenuSeparator className="lg:hidden" />
      <DropdownMenuCheckboxItem
        checked={privacyMode}
        onCheckedChange={(checked) => updateMe.mutate({ privacyMode: checked })}
        // Stays open, so that the change can be seen and taken back.
        onSelect={(event) => event.preventDefault()}
      >
        {t('preferences.privacyMode')}
      </DropdownMenuCheckboxItem>
      <DropdownMenuSeparator />
      <DropdownMenuLabel>{t('preferences.language')}</DropdownMenuLabel>
      <LanguageItems onChoose={(locale) => updateMe.mutate({ locale })} />
      <DropdownMenuSeparator />
      <DropdownMenuLabel>{t('preferences.theme')}</DropdownMenuLabel>
      <ThemeItems />
      <DropdownMenuSeparator />
      <DropdownMenuItem icon={<LogOut />} onSelect={() => signOut.mutate({})}>
        {t('shell.signOut')}
      </DropdownMenuItem>
    </DropdownMenu>
  )
}
