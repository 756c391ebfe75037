import { Alert, DescriptionList } from '@heimdall/ui'
import { useFormatter, useTranslations } from 'use-intl'
import type { Proven } from './use-verify.ts'

/** What a proof has shown. */
export function ProvenEvent({ proven: { entry, index, size, values, name } }: { proven: Proven }) {
  const t = useTranslations('proof')
  const format = useFormatter()
  return (
    <section className="flex flex-col gap-4">
      <Alert live tone="success" title={t('holds')}>
        {t('holdsText', { index: format.number(index), size: format.number(size) })}
      </Alert>
      <DescriptionList
        items={[
          { term: t('file'), value: <span className="break-all">{name}</span> },
          { term: t('type'), value: <code>{entry.type}</code> },
          { term: t('status'), value: <code>{entry.status}</code> },
          {
            term: t('time'),
            value: format.dateTime(new Date(entry.ts), { dateStyle: 'long', timeStyle: 'long' }),
          },
          { term: t('source'), value: entry.source ?? '–' },
          { term: t('id'), value: <code className="break-all">{entry.id}</code> },
          ...Object.entries(values).map(([field, value]) => ({
            term: field,
            value: <code className="break-all">{value}</code>,
          })),
        ]}
      />
    </section>
  )
}
