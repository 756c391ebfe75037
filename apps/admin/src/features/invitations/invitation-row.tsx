import type { Invitation, InvitationState } from '@heimdall/contracts'
import { Badge, Button, RelativeTime, type Tone } from '@heimdall/ui'
import { Link } from '@tanstack/react-router'
import { useLocale, useTranslations } from 'use-intl'
import { PrivateText } from '../../components/private-text.tsx'
import { useRoleName } from '../roles/use-role-name.ts'

const tones: Record<InvitationState, Tone> = {
  open: 'info',
  used: 'success',
  expired: 'neutral',
  revoked: 'neutral',
}

export type InvitationRowProps = {
  invitation: Invitation
  onRevoke: (invitation: Invitation) => void
}

export function InvitationRow({ invitation, onRevoke }: InvitationRowProps) {
  const t = useTranslations('invitations')
  const locale = useLocale()
  const roleName = useRoleName()
  const { email, note, role, state, invitedBy, usedBy, expiresAt, createdAt } = invitation
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
      <div className="flex min-w-0 flex-col gap-1">
        <p className="text-sm font-medium wrap-anywhere">
          {email === null ? t('anybody') : <PrivateText focusable>{email}</PrivateText>}
        </p>
        <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 text-xs text-muted">
          <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>
          {role !== null && <Badge>{roleName(role)}</Badge>}
          {invitedBy !== null && <span>{t('by', { name: invitedBy.username })}</span>}
          <RelativeTime date={createdAt} locale={locale} />
          {usedBy !== null && (
            <Link to="/users/$userId" params={{ userId: usedBy.id }} className="underline">
              {t('usedBy', { name: usedBy.username })}
            </Link>
          )}
          {state === 'open' && (
            <span>
              {t('until')} <RelativeTime date={expiresAt} locale={locale} />
            </span>
          )}
          {note !== null && <span className="min-w-0 truncate">{note}</span>}
        </div>
      </div>
      {state === 'open' && (
        <Button
          size="sm"
          aria-label={t('revokeNamed', { name: email ?? note ?? t('anybody') })}
          onClick={() => onRevoke(invitation)}
        >
          {t('revoke')}
        </Button>
      )}
    </li>
  )
}
