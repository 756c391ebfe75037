import { Button, EmptyState } from '@heimdall/ui'
import { Link } from '@tanstack/react-router'
import { Compass } from 'lucide-react'
import { useTranslations } from 'use-intl'

export function NotFoundPage() {
  const t = useTranslations('notFound')
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center p-4">
      <EmptyState
        icon={<Compass />}
        title={<h1>{t('title')}</h1>}
        description={t('text')}
        action={
          <Button asChild variant="primary">
            <Link to="/">{t('home')}</Link>
          </Button>
        }
      />
    </main>
  )
}
