import type { FileLink, StoredFile } from '@heimdall/contracts'
import { Button, Field, FormError, IconButton, NativeSelect, RelativeTime, SecretReveal } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { Link2, Trash2 } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useFormatter, useLocale, useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { DetailSection } from '../audit/drawer/detail-section.tsx'
import { useCan } from '../session/use-me.ts'
import { linksOptions } from './files-options.ts'
import { useFileChanges } from './use-file-changes.ts'

const hour = 3_600
const lives = { hour, day: 24 * hour, week: 7 * 24 * hour, month: 30 * 24 * hour }
type Life = keyof typeof lives

/** Links that open a file for anybody: a new one, and those that there are. */
export function FileLinks({ file }: { file: StoredFile }) {
  const t = useTranslations('files.links')
  const tCommon = useTranslations('common')
  const failureText = useFailureText()
  const [life, setLife] = useState<Life>('day')
  const { createLink } = useFileChanges()
  const { data, error, isFetching, refetch } = useQuery(linksOptions(file.id))
  function submit(event: FormEvent) {
    event.preventDefault()
    if (!createLink.isPending) createLink.mutate({ id: file.id, expiresInSeconds: lives[life] })
  }
  return (
    <DetailSection title={t('title')}>
      <p className="text-sm text-muted">{t('text')}</p>
      <form onSubmit={submit} className="mt-3 flex flex-wrap items-end gap-2">
        <Field label={t('life')} className="w-40">
          <NativeSelect value={life} onChange={(event) => setLife(lifeOf(event.target.value))}>
            {lifeNames.map((name) => (
              <option key={name} value={name}>
                {t(`lives.${name}`)}
              </option>
            ))}
          </NativeSelect>
        </Field>
        <Button type="submit" loading={createLink.isPending}>
          <Link2 aria-hidden="true" />
          {t('make')}
        </Button>
      </form>
      <FormError title={createLink.error && failureText(createLink.error)} />
      {createLink.data && (
        <SecretReveal
          className="mt-3"
          value={createLink.data.url}
          label={t('label')}
          warning={t('onlyOnce')}
          copyLabel={t('copy')}
          copiedLabel={tCommon('copied')}
          copyFailedLabel={tCommon('copyFailed')}
        />
      )}
      {error && (
        <QueryError title={t('failed')} error={error} onRetry={() => void refetch()} pending={isFetching} />
      )}
      {data && data.links.length > 0 && (
        <ul className="mt-3 divide-y divide-line border-y border-line">
          {data.links.map((link) => (
            <LinkItem key={link.id} fileId={file.id} link={link} />
          ))}
        </ul>
      )}
    </DetailSection>
  )
}

const momentFormat = { dateStyle: 'medium', timeStyle: 'short' } as const

function LinkItem({ fileId, link }: { fileId: string; link: FileLink }) {
  const t = useTranslations('files.links')
  const format = useFormatter()
  const locale = useLocale()
  const failureText = useFailureText()
  const mayEdit = useCan('storage:edit')
  const { revokeLink } = useFileChanges()
  return (
    <li className="flex flex-col gap-1 py-2 text-sm">
      <div className="flex items-center justify-between gap-3">
        <span className="min-w-0 text-muted">
          {link.createdBy === null ? t('bySystem') : t('by', { name: link.createdBy })} · {t('until')}{' '}
          <RelativeTime date={link.expiresAt} locale={locale} />
        </span>
        {mayEdit && (
          <IconButton
            label={t('revoke', { date: format.dateTime(Date.parse(link.expiresAt), momentFormat) })}
            size="sm"
            onClick={() => revokeLink.mutate({ id: fileId, linkId: link.id })}
          >
            <Trash2 aria-hidden="true" />
          </IconButton>
        )}
      </div>
      <FormError title={revokeLink.error && failureText(revokeLink.error)} />
    </li>
  )
}

// Object.keys loses the literal keys.
const lifeNames = Object.keys(lives) as Life[]
const lifeOf = (text: string): Life => lifeNames.find((name) => name === text) ?? 'day'
