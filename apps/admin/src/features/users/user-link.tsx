import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { CopyText } from '../../components/copy-text.tsx'
import { useUserName } from './use-user-name.ts'
import { UserName } from './user-name.tsx'

/** A person in an event: a way to the account where there is one, else the id to copy. */
export function UserLink({ id }: { id: string | null }) {
  const t = useTranslations('event')
  const name = useUserName(id)
  if (id === null) return <span className="text-subtle">{t('nobody')}</span>
  if (name === undefined) return <span className="text-subtle">…</span>
  if (name === null) return <CopyText value={id} label={t('copyUser')} isPrivate />
  return (
    <Link
      to="/users/$userId"
      params={{ userId: id }}
      className="inline-flex rounded-xs font-medium text-accent-ink hover:underline touch:min-h-8 touch:items-center"
    >
      <UserName id={id} avatar />
    </Link>
  )
}
