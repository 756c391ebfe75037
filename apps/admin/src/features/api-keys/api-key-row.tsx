import type { ApiKey } from '@heimdall/contracts'
import {
  Badge,
  DropdownMenu,
  DropdownMenuItem,
  IconButton,
  RelativeTime,
  TCell,
  type Tone,
  TRow,
} from '@heimdall/ui'
import { CircleOff, Ellipsis, Pencil, RotateCw } from 'lucide-react'
import { useLocale, useTranslations } from 'use-intl'
import { PrivateText } from '../../components/private-text.tsx'
import { useMe } from '../session/use-me.ts'
import { ExpiryDate } from './expiry-date.tsx'
import { keyColumns } from './key-columns.ts'
import { type KeyState, keyState } from './key-state.ts'

const tones: Record<KeyState, Tone> = { active: 'success', expired: 'warning', revoked: 'neutral' }

export type KeyAct = 'edit' | 'renew' | 'revoke'

export function ApiKeyRow({ apiKey, onAct }: { apiKey: ApiKey; onAct: (act: KeyAct) => void }) {
  const t = useTranslations('apiKeys')
  const locale = useLocale()
  const me = useMe()
  const state = keyState(apiKey, new Date())
  const mayManage = apiKey.owner?.id === me.id || me.permissions.includes('api_key:write')
  const badge = <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>
  return (
    <TRow>
      <TCell className="max-w-72 max-sm:max-w-40">
        <span className="flex min-w-0 items-center gap-2">
          <span className="truncate font-medium">{apiKey.name}</span>
          {state !== 'active' && <span className="sm:hidden">{badge}</span>}
        </span>
        <span className="block truncate text-xs text-muted">
          <span className="font-mono">{apiKey.prefix}…</span>
          {apiKey.description && ` · ${apiKey.description}`}
        </span>
        {(apiKey.roles !== null || apiKey.allowedIps.length > 0) && (
          <span
            className="block truncate text-xs text-muted"
            title={me.privacyMode ? undefined : apiKey.allowedIps.join(', ')}
          >
            {[
              apiKey.roles !== null && t('narrowed', { roles: apiKey.roles.join(', ') || '–' }),
              apiKey.allowedIps.length > 0 && t('bound', { count: apiKey.allowedIps.length }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        )}
      </TCell>
      <TCell className={keyColumns.owner}>
        {apiKey.isSystem ? <Badge tone="info">{t('system')}</Badge> : (apiKey.owner?.username ?? '–')}
      </TCell>
      <TCell className={`${keyColumns.permissions} max-w-64`}>
        <span className="flex flex-wrap gap-1">
          {apiKey.permissions.slice(0, 3).map((permission) => (
            <Badge key={permission} className="font-mono">
              {permission}
            </Badge>
          ))}
          {apiKey.permissions.length > 3 && (
            <Badge
              title={apiKey.permissions.slice(3).join(', ')}
            >{`+${apiKey.permissions.length - 3}`}</Badge>
          )}
        </span>
      </TCell>
      <TCell className={keyColumns.state}>{badge}</TCell>
      <TCell className={`${keyColumns.lastUsedAt} text-muted`}>
        {apiKey.lastUsedAt === null ? t('never') : <RelativeTime date={apiKey.lastUsedAt} locale={locale} />}
        {apiKey.lastUsedIp !== null && (
          <span className="block">
            <PrivateText focusable className="font-mono text-xs">
              {apiKey.lastUsedIp}
            </PrivateText>
          </span>
        )}
      </TCell>
      <TCell className={`${keyColumns.expiresAt} text-muted`}>
        {apiKey.expiresAt === null ? t('noExpiry') : <ExpiryDate at={apiKey.expiresAt} />}
      </TCell>
      <TCell className="text-right">
        {state !== 'revoked' && mayManage && (
          <DropdownMenu
            trigger={
              <IconButton size="sm" label={t('actionsNamed', { name: apiKey.name })}>
                <Ellipsis />
              </IconButton>
            }
          >
            <DropdownMenuItem icon={<Pencil />} onSelect={() => onAct('edit')}>
              {t('edit')}
            </DropdownMenuItem>
            <DropdownMenuItem icon={<RotateCw />} onSelect={() => onAct('renew')}>
              {t('renew')}
            </DropdownMenuItem>
            <DropdownMenuItem icon={<CircleOff />} tone="danger" onSelect={() => onAct('revoke')}>
              {t('revoke')}
            </DropdownMenuItem>
          </DropdownMenu>
        )}
      </TCell>
    </TRow>
  )
}
