import { type Command, type CommandGroup, useTheme } from '@heimdall/ui'
import { useNavigate } from '@tanstack/react-router'
import {
  CircleUser,
  Eye,
  EyeOff,
  KeyRound,
  Languages,
  LogOut,
  Monitor,
  Moon,
  ShieldPlus,
  ShieldQuestionMark,
  Sun,
  UserPlus,
} from 'lucide-react'
import { useTranslations } from 'use-intl'
import { mayOpen } from '../session/page-access.ts'
import { useMe } from '../session/use-me.ts'
import { useSignOut } from '../session/use-sign-out.ts'
import { useUpdateMe } from '../session/use-update-me.ts'

/** What can be done from anywhere. */
export function useActionCommands(): CommandGroup {
  const t = useTranslations('palette')
  const navigate = useNavigate()
  const me = useMe()
  const { theme, setTheme } = useTheme()
  const { mutate: updateMe } = useUpdateMe()
  const { mutate: signOut } = useSignOut()
  const locale = me.locale === 'en' ? 'de' : 'en'

  const action = (value: string, label: string, icon: Command['icon'], onSelect: () => void): Command => ({
    value: `action:${value}`,
    label,
    icon,
    onSelect,
  })
  const options: Command[] = [
    ...(mayOpen(me, 'apiKeys')
      ? [
          action('create-key', t('createKey'), <KeyRound />, () => {
            void navigate({ to: '/api-keys', search: { create: true } })
          }),
        ]
      : []),
    ...(mayOpen(me, 'invitations')
      ? [
          action('invite', t('invite'), <UserPlus />, () => {
            void navigate({ to: '/users/invitations', search: { create: true } })
          }),
        ]
      : []),
    ...(mayOpen(me, 'roles') && me.permissions.includes('role:write')
      ? [
          action('create-role', t('createRole'), <ShieldPlus />, () => {
            void navigate({ to: '/roles', search: { tab: 'roles', create: true } })
          }),
        ]
      : []),
    ...(mayOpen(me, 'roles') && me.permissions.includes('permission:read')
      ? [
          action('who-has', t('whoHas'), <ShieldQuestionMark />, () => {
            void navigate({ to: '/roles', search: { tab: 'permissions' } })
          }),
        ]
      : []),
    ...(theme === 'system'
      ? []
      : [action('system', t('themeSystem'), <Monitor />, () => setTheme('system'))]),
    ...(theme === 'light' ? [] : [action('light', t('themeLight'), <Sun />, () => setTheme('light'))]),
    ...(theme === 'dark' ? [] : [action('dark', t('themeDark'), <Moon />, () => setTheme('dark'))]),
    action('language', t(`language.${locale}`), <Languages />, () => updateMe({ locale })),
    me.privacyMode
      ? action('privacy', t('privacyOff'), <Eye />, () => updateMe({ privacyMode: false }))
      : action('privacy', t('privacyOn'), <EyeOff />, () => updateMe({ privacyMode: true })),
    action('account', t('account'), <CircleUser />, () => window.location.assign('/')),
    action('sign-out', t('signOut'), <LogOut />, () => signOut({})),
  ]
  return { id: 'actions', label: t('actions'), options }
}
