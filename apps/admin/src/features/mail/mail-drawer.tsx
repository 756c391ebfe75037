import type { MailView } from '@heimdall/contracts'
import { DescriptionList, Drawer, RelativeTime, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { CopyText } from '../../components/copy-text.tsx'
import { PrivateText } from '../../components/private-text.tsx'
import { QueryError } from '../../components/query-error.tsx'
import { DetailSection } from '../audit/drawer/detail-section.tsx'
import { useCan } from '../session/use-me.ts'
import { mailOptions } from './mail-options.ts'
import { MailStatusBadge } from './mail-status-badge.tsx'
import { ResendMail } from './resend-mail.tsx'

export function MailDrawer({ mailId, onClose }: { mailId: string | undefined; onClose: () => void }) {
  const t = useTranslations('mail')
  // While it slides out the drawer still shows what it showed.
  const last = useRef(mailId)
  if (mailId !== undefined) last.current = mailId
  const { data, error, isFetching, refetch } = useQuery({
    ...mailOptions(last.current ?? ''),
    enabled: mailId !== undefined,
  })
  return (
    <Drawer
      open={mailId !== undefined}
      onOpenChange={(open) => !open && onClose()}
      size="lg"
      closeLabel={t('close')}
      title={data?.subject ?? t('mail')}
    >
      {data ? (
        <MailDetails mail={data} />
      ) : error ? (
        <QueryError
          title={t('oneFailed')}
          error={error}
          onRetry={() => void refetch()}
          pending={isFetching}
        />
      ) : (
        <SkeletonRows label={t('oneLoading')} rows={6} />
      )}
    </Drawer>
  )
}

/** A link that does something, by the token behind its #. The frame below opens none. */
const linkIn = (text: string): string | undefined => /https?:\/\/\S+#\S+/.exec(text)?.[0]

function MailDetails({ mail }: { mail: MailView }) {
  const t = useTranslations('mail')
  const locale = useLocale()
  const mayResend = useCan('setting:write')
  const items = [
    { term: t('status'), value: <MailStatusBadge status={mail.status} /> },
    { term: t('recipient'), value: <PrivateText focusable>{mail.recipient}</PrivateText> },
    { term: t('written'), value: <RelativeTime exact date={mail.createdAt} locale={locale} /> },
    mail.sentAt !== null && {
      term: t('sent'),
      value: <RelativeTime exact date={mail.sentAt} locale={locale} />,
    },
    mail.status === 'waiting' && {
      term: t('due'),
      value: <RelativeTime exact date={mail.dueAt} locale={locale} />,
    },
    { term: t('attempts'), value: mail.attempts },
    mail.lastError !== null && { term: t('error'), value: mail.lastError },
  ]
  return (
    <div className="flex flex-col gap-6">
      <DescriptionList items={items.filter((item) => item !== false)} />
      {mail.status === 'dead' && mayResend && <ResendMail mailId={mail.id} />}
      {mail.content === null ? (
        <p className="text-sm text-muted">{t(`hidden.${mail.hidden ?? 'unwritten'}`)}</p>
      ) : (
        <DetailSection title={t('content')}>
          {linkIn(mail.content.text) !== undefined && (
            <CopyText value={linkIn(mail.content.text) ?? ''} label={t('copyLink')} isPrivate />
          )}
          {/* Sandboxed: a mail has no script and no business with this page. */}
          <iframe
            title={mail.subject}
            sandbox=""
            srcDoc={mail.content.html}
            className="h-120 w-full rounded-lg border border-line bg-paper"
          />
        </DetailSection>
      )}
    </div>
  )
}
