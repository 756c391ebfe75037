import type { CreatedApiKey } from '@heimdall/contracts'
import { CodeBlock, SecretReveal } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { curlExample } from './curl-example.ts'

/** The only time that the key itself can be seen. */
export function CreatedKey({ apiKey }: { apiKey: CreatedApiKey }) {
  const t = useTranslations('apiKeys.creating')
  const tCommon = useTranslations('common')
  const maySend = apiKey.permissions.includes('audit:write')
  return (
    <div className="flex flex-col gap-5">
      <SecretReveal
        value={apiKey.key}
        label={t('key')}
        warning={t('onlyOnce')}
        copyLabel={t('copyKey')}
        copiedLabel={tCommon('copied')}
        copyFailedLabel={tCommon('copyFailed')}
      />
      {maySend && (
        <div className="flex flex-col gap-2">
          <p className="text-sm text-muted">{t('tryIt')}</p>
          <CodeBlock
            code={curlExample(window.location.origin, apiKey.key)}
            label={t('example')}
            title="curl"
            copy={{
              label: t('copyExample'),
              copiedLabel: tCommon('copied'),
              failedLabel: tCommon('copyFailed'),
            }}
          />
        </div>
      )}
    </div>
  )
}
