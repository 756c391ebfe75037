import { Button, EmptyState } from '@heimdall/ui'
import { Link } from '@tanstack/react-router'
import { UserX } from 'lucide-react'
import { useTranslations } from 'use-intl'

/** The address names nobody: mistyped, cut off, or an account that is deleted. */
export function UserNotFound() {
  const t = useTranslations('user.notFound')
  return (
    <EmptyState
      icon={<UserX />}
      title={t('title')}
      description={t('description')}
      action={
        <Button asChild>
          <Link to="/users">{t('action')}</Link>
        </Button>
      }
    />
  )
}
