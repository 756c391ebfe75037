import type { QueuedMail } from '@heimdall/contracts'
import { RelativeTime, RowLink } from '@heimdall/ui'
import { Link } from '@tanstack/react-router'
import { useLocale } from 'use-intl'
import { PrivateText } from '../../components/private-text.tsx'
import { openRow } from '../../lib/open-row.ts'
import { MailStatusBadge } from './mail-status-badge.tsx'

export function MailRow({ mail }: { mail: QueuedMail }) {
  const locale = useLocale()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the link inside is what keyboards reach.
    <li
      onClick={openRow}
      className="group/row relative flex flex-col gap-1 px-4 py-3 hover:bg-hover has-focus-visible:bg-hover"
    >
      <div className="flex items-baseline justify-between gap-3 text-sm">
        <RowLink asChild className="min-w-0 truncate font-medium">
          <Link
            to="."
            search={(before) => ({ ...before, mail: mail.id })}
            resetScroll={false}
            preload={false}
          >
            {mail.subject}
          </Link>
        </RowLink>
        <span className="relative z-1 shrink-0 text-xs text-muted">
          <RelativeTime date={mail.createdAt} locale={locale} focusable={false} />
        </span>
      </div>
      <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 text-xs text-muted">
        <MailStatusBadge status={mail.status} />
        <PrivateText className="truncate">{mail.recipient}</PrivateText>
        {mail.lastError !== null && <span className="min-w-0 truncate">{mail.lastError}</span>}
      </div>
    </li>
  )
}
