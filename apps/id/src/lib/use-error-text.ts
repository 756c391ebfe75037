import type { Issue } from '@heimdall/contracts'
import { useTranslations } from 'use-intl'
import { errorData } from './api-error.ts'
import { useLocaleState } from './locale.ts'
import { PasskeyFailure } from './passkey-failure.ts'

export interface ErrorText {
  title: string
  detail?: string
  /** Only where quoting it helps: for failures that nobody foresaw. */
  requestId?: string
}

/** Says an error in the reader's language. The server's own sentences are English, so they are never shown. */
export function useErrorText(): (error: unknown) => ErrorText {
  const t = useTranslations('errors')
  const tIssues = useTranslations('issues')
  const { locale, messages } = useLocaleState()
  const tPasskeys = useTranslations('passkeyFailures')

  const wait = (seconds: number) =>
    seconds < 90 ? t('waitSeconds', { count: seconds }) : t('waitMinutes', { count: Math.ceil(seconds / 60) })

  function whyBanned(issues: readonly Issue[]): string {
    const { reason, until } = issues.find(({ code }) => code === 'banned')?.params ?? {}
    const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' })
    return [
      until === undefined ? t('bannedForever') : t('bannedUntil', { time: format.format(new Date(until)) }),
      ...(reason === undefined ? [] : [t('bannedReason', { reason })]),
    ].join(' ')
  }

  return (error) => {
    if (error instanceof PasskeyFailure) return { title: tPasskeys(error.reason) }
    const data = errorData(error)
    // A gateway's error page comes without our data too; for the reader that is the same.
    if (!data) return { title: t('unreachable'), detail: t('unreachableText') }
    const retryAfter = data.retryAfterSeconds === null ? {} : { detail: wait(data.retryAfterSeconds) }
    const known = data.issues.map(({ code }) => code).find((code) => isKey(messages.issues, code))
    if (known === 'banned') return { title: tIssues(known), detail: whyBanned(data.issues) }
    if (known !== undefined) return { title: tIssues(known), ...retryAfter }
    switch (data.code) {
      case 'FORBIDDEN':
        return { title: t('forbidden') }
      case 'NOT_FOUND':
      case 'GONE':
        return { title: t('notFound') }
      case 'TOO_MANY_REQUESTS':
        return { title: t('tooMany'), ...retryAfter }
      case 'SERVICE_UNAVAILABLE':
        return { title: t('busy'), detail: t('busyText') }
      default: {
        const quote = data.requestId === null ? {} : { detail: t('failedText'), requestId: data.requestId }
        return { title: t('failed'), ...quote }
      }
    }
  }
}

export const isKey = <T extends object>(table: T, key: string): key is keyof T & string =>
  Object.hasOwn(table, key)
