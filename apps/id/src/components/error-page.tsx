import { ErrorState, Logo } from '@heimdall/ui'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { TRPCClientError } from '@trpc/client'
import { useTransition } from 'react'
import { useTranslations } from 'use-intl'
import { platformName } from '../lib/platform-name.ts'
import { QueryError } from './query-error.tsx'

/** When a whole page can't be shown: the server is away, or something in the page broke. */
export function ErrorPage({ error }: ErrorComponentProps) {
  const t = useTranslations()
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const retry = () => startTransition(() => router.invalidate())
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center gap-4 p-4">
      <h1>
        <Logo name={platformName} />
      </h1>
      {error instanceof TRPCClientError ? (
        <QueryError error={error} onRetry={retry} pending={pending} />
      ) : (
        <ErrorState
          title={t('errors.page')}
          detail={t('errors.pageText')}
          retry={{ label: t('common.retry'), onRetry: () => window.location.reload() }}
        />
      )}
    </main>
  )
}
