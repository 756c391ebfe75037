import { Button, EmptyState } from '@heimdall/ui'
import { Link } from '@tanstack/react-router'
import { Compass } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { usePageTitle } from '../lib/use-page-title.ts'

export function PageNotFound() {
  const t = useTranslations('pages.notFound')
  usePageTitle(t('title'))
  return (
    <>
      <h1 className="sr-only">{t('title')}</h1>
      <EmptyState
        icon={<Compass />}
        title={t('title')}
        description={t('description')}
        action={
          <Button asChild>
            <Link to="/">{t('action')}</Link>
          </Button>
        }
      />
    </>
  )
}
