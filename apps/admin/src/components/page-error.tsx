import { Button, Card, EmptyState } from '@heimdall/ui'
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router'
import { Lock } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { PageForbidden } from '../features/session/page-access.ts'
import { QueryError } from './query-error.tsx'

/** In place of a page that could not be shown. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const t = useTranslations('pages')
  const router = useRouter()
  if (error instanceof PageForbidden) {
    return (
      <Card>
        <h1 className="sr-only">{t('forbidden.title')}</h1>
        <EmptyState
          icon={<Lock />}
          title={t('forbidden.title')}
          description={t('forbidden.description')}
          action={
            <Button asChild>
              <Link to="/about">{t('forbidden.action')}</Link>
            </Button>
          }
        />
      </Card>
    )
  }
  function retry() {
    reset()
    void router.invalidate()
  }
  return (
    <>
      <h1 className="sr-only">{t('failed')}</h1>
      <QueryError title={t('failed')} error={error} onRetry={retry} />
    </>
  )
}
