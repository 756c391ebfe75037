import { SecretReveal } from '@heimdall/ui'
import { useTranslations } from 'use-intl'

/** The only time that a secret can be seen. */
export function NewSecret({ secret }: { secret: string }) {
  const t = useTranslations('webhooks.secret')
  const tCommon = useTranslations('common')
  return (
    <div className="flex flex-col gap-4">
      <SecretReveal
        value={secret}
        label={t('label')}
        warning={t('onlyOnce')}
        copyLabel={t('copy')}
        copiedLabel={tCommon('copied')}
        copyFailedLabel={tCommon('copyFailed')}
      />
      <p className="text-sm text-muted">{t('use')}</p>
    </div>
  )
}
