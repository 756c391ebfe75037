import {
  Card,
  CardContent,
  CardDescription,
  CardHeader,
  CardTitle,
  Field,
  NativeSelect,
  SkeletonRows,
  useToast,
} from '@heimdall/ui'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../../../components/query-error.tsx'
import { trpc } from '../../../../lib/trpc.ts'
import { devicesQuery } from '../../devices/queries.ts'
import { importsQuery } from '../queries.ts'
import { DropZone } from './drop-zone.tsx'
import { ImportRow } from './import-row.tsx'
import { UploadRow } from './upload-row.tsx'
import { useImportQueue } from './use-import-queue.ts'

const whileSendingMs = 1_000

export function ImportCard() {
  const t = useTranslations('trips.files.import')
  const { toast } = useToast()
  const queryClient = useQueryClient()
  const devices = useQuery(devicesQuery())
  const [chosen, setChosen] = useState('')
  const { uploads, add, remove } = useImportQueue(({ fileName, status, accepted }) => {
    if (status === 'done') {
      toast({ tone: 'success', title: t('arrived', { fileName, count: accepted }) })
    } else toast({ tone: 'danger', title: t('arrivedPartly', { fileName, count: accepted }) })
    void queryClient.invalidateQueries(trpc.trips.pathFilter())
  })
  const isSending = uploads.some(({ state }) => state === 'sending' || state === 'storing')
  const imports = useQuery({
    ...importsQuery(),
    ...(isSending ? { refetchInterval: whileSendingMs } : {}),
  })
  const list = devices.data?.devices ?? []
  const deviceId = list.find(({ id }) => id === chosen)?.id ?? list[0]?.id
  // What this window sends stands above, with what the server says of it.
  const runningOf = (fileName: string, id: string) =>
    imports.data?.imports.find(
      (one) => one.status === 'running' && one.fileName === fileName && one.device.id === id,
    )
  const shownAbove = uploads.flatMap((upload) => runningOf(upload.fileName, upload.deviceId)?.id ?? [])
  const past = imports.data?.imports.filter(({ id }) => !shownAbove.includes(id)) ?? []
  return (
    <Card>
      <CardHeader className="flex-col items-start">
        <CardTitle>{t('title')}</CardTitle>
        <CardDescription>{t('text')}</CardDescription>
      </CardHeader>
      <CardContent className="flex flex-col gap-4">
        {devices.isPending ? (
          <SkeletonRows label={t('loading')} rows={2} />
        ) : devices.data === undefined ? (
          <QueryError error={devices.error} onRetry={() => devices.refetch()} pending={devices.isFetching} />
        ) : deviceId === undefined ? (
          <p className="text-sm text-muted">
            {t.rich('noDevice', {
              link: (text) => (
                <Link to="/location/devices" className="font-medium text-accent-ink underline">
                  {text}
                </Link>
              ),
            })}
          </p>
        ) : (
          <>
            <Field label={t('device')} hint={t('deviceHint')} className="sm:max-w-xs">
              <NativeSelect value={deviceId} onChange={({ target }) => setChosen(target.value)}>
                {list.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </NativeSelect>
            </Field>
            <DropZone onFiles={(files) => add(files, deviceId)} />
          </>
        )}
        {uploads.length > 0 && (
          <ul aria-label={t('uploads')}>
            {uploads.map((upload) => (
              <UploadRow
                key={upload.key}
                upload={upload}
                running={runningOf(upload.fileName, upload.deviceId)}
                onRemove={() => remove(upload.key)}
              />
            ))}
          </ul>
        )}
        <section aria-labelledby="past-imports">
          <h3 id="past-imports" className="mb-1 text-sm font-medium text-ink">
            {t('past')}
          </h3>
          {imports.isPending ? (
            <SkeletonRows label={t('loading')} rows={2} />
          ) : imports.data === undefined ? (
            <QueryError
              error={imports.error}
              onRetry={() => imports.refetch()}
              pending={imports.isFetching}
            />
          ) : past.length === 0 ? (
            <p className="text-sm text-muted">{t('none')}</p>
          ) : (
            <ul aria-labelledby="past-imports">
              {past.map((one) => (
                <ImportRow key={one.id} one={one} />
              ))}
            </ul>
          )}
        </section>
      </CardContent>
    </Card>
  )
}
