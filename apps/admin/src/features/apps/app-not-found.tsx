import { Button, EmptyState } from '@heimdall/ui'
import { Link } from '@tanstack/react-router'
import { PackageX } from 'lucide-react'
import { useTranslations } from 'use-intl'

/** The address names no app: mistyped, or it was deleted. */
export function AppNotFound() {
  const t = useTranslations('apps.notFound')
  return (
    <EmptyState
      icon={<PackageX />}
      title={t('title')}
      description={t('description')}
      action={
        <Button asChild>
          <Link to="/apps">{t('action')}</Link>
        </Button>
      }
    />
  )
}
