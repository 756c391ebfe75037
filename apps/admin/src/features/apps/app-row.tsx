import type { OAuthApp } from '@heimdall/contracts'
import {
  Badge,
  DropdownMenu,
  DropdownMenuItem,
  IconButton,
  RelativeTime,
  TCell,
  TRow,
  useToast,
} from '@heimdall/ui'
import { CircleOff, CirclePlay, Ellipsis, Trash2 } from 'lucide-react'
import { useLocale, useTranslations } from 'use-intl'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { useMe } from '../session/use-me.ts'
import type { ReasonedAct } from './app-reason-dialog.tsx'
import { useAppMutations } from './use-app-mutations.ts'

export interface AppRowProps {
  app: OAuthApp
  onAct: (act: ReasonedAct) => void
}

export function AppRow({ app, onAct }: AppRowProps) {
  const t = useTranslations('apps')
  const locale = useLocale()
  const { toast } = useToast()
  const failureText = useFailureText()
  const mayManage = useMe().permissions.includes('setting:write')
  const { unsuspend } = useAppMutations()
  const suspended = app.suspendedAt !== null

  function letGoOn() {
    unsuspend.mutate(
      { id: app.id },
      {
        onSuccess: () => toast({ tone: 'success', title: t('unsuspended', { name: app.name }) }),
        onError: (error) => toast({ tone: 'danger', title: failureText(error) }),
      },
    )
  }
  return (
    <TRow>
      <TCell className="max-w-72 max-sm:max-w-48">
        <span className="flex min-w-0 items-center gap-2">
          <span className="truncate font-medium">{app.name}</span>
          {suspended && <Badge tone="warning">{t('suspended')}</Badge>}
        </span>
        <span className="block truncate font-mono text-xs text-muted">{app.clientId}</span>
        {app.suspendReason !== null && (
          <span className="block truncate text-xs text-muted" title={app.suspendReason}>
            {app.suspendReason}
          </span>
        )}
      </TCell>
      <TCell className="max-md:hidden">
        {app.owner === null ? <Badge tone="info">{t('platform')}</Badge> : app.owner.username}
      </TCell>
      <TCell className="max-w-64 max-xl:hidden">
        <span className="flex flex-wrap gap-1">
          {[...new Set([...app.scopes, ...app.botPermissions])].map((name) => (
            <Badge key={name} className="font-mono">
              {name}
            </Badge>
          ))}
        </span>
      </TCell>
      <TCell className="text-muted max-lg:hidden">
        {app.lastUsedAt === null ? t('never') : <RelativeTime date={app.lastUsedAt} locale={locale} />}
      </TCell>
      <TCell className="text-right">
        {mayManage && (
          <DropdownMenu
            trigger={
              <IconButton size="sm" label={t('actionsNamed', { name: app.name })}>
                <Ellipsis />
              </IconButton>
            }
          >
            {suspended ? (
              <DropdownMenuItem icon={<CirclePlay />} onSelect={letGoOn}>
                {t('unsuspend')}
              </DropdownMenuItem>
            ) : (
              <DropdownMenuItem icon={<CircleOff />} onSelect={() => onAct('suspend')}>
                {t('suspend.act')}
              </DropdownMenuItem>
            )}
            <DropdownMenuItem icon={<Trash2 />} tone="danger" onSelect={() => onAct('delete')}>
              {t('delete.act')}
            </DropdownMenuItem>
          </DropdownMenu>
        )}
      </TCell>
    </TRow>
  )
}
