import type { OAuthApp } from '@heimdall/contracts'
import { Button, RelativeTime, useToast } from '@heimdall/ui'
import { useLocale, useTimeZone, useTranslations } from 'use-intl'
import { FormFailure } from '../../components/form-failure.tsx'
import { useRemoveSecret } from './use-remove-secret.ts'

/** The secrets that work, by their first characters. One that has been replaced can be ended before its time. */
export function SecretList({ app: { id, name, secrets } }: { app: OAuthApp }) {
  const t = useTranslations('apps')
  const { toast } = useToast()
  const locale = useLocale()
  const timeZone = useTimeZone()
  const remove = useRemoveSecret()
  const time = (date: string) => () => <RelativeTime date={date} locale={locale} timeZone={timeZone} />
  if (secrets.length === 0) return null
  return (
    <>
      <FormFailure error={remove.error} />
      <ul aria-label={t('secretsOf', { name })} className="mt-2 flex flex-col gap-1 text-xs text-muted">
        {secrets.map(({ id: secretId, prefix, expiresAt, createdAt }) => (
          <li key={secretId} className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <code className="font-mono">{prefix}…</code>
            <span>
              {expiresAt === null
                ? t.rich('secretSince', { when: time(createdAt) })
                : t.rich('secretUntil', { when: time(expiresAt) })}
            </span>
            {expiresAt !== null && (
              <Button
                size="sm"
                variant="ghost"
                className="max-sm:-ml-2.5"
                aria-label={t('endSecretNamed', { prefix })}
                loading={remove.isPending && remove.variables.secretId === secretId}
                onClick={() =>
                  remove.mutate(
                    { id, secretId },
                    { onSuccess: () => toast({ tone: 'success', title: t('secretEnded', { prefix }) }) },
                  )
                }
              >
                {t('endSecret')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
