import { type PositionExportFormat, positionExportFormats } from '@heimdall/contracts'
import {
  Button,
  Card,
  CardContent,
  CardDescription,
  CardHeader,
  CardTitle,
  DateInput,
  Field,
  NativeSelect,
} from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { devicesQuery } from '../../devices/queries.ts'
import { exportSpan } from './export-span.ts'

/** All positions of a device, or those of some days, as a file that the browser fetches by itself. */
export function ExportCard() {
  const t = useTranslations('trips.files.export')
  const tFormats = useTranslations('trips.export.formats')
  const devices = useQuery(devicesQuery()).data?.devices ?? []
  const [format, setFormat] = useState<PositionExportFormat>('gpx')
  const [chosen, setChosen] = useState('')
  const [days, setDays] = useState({ from: '', to: '' })
  const deviceId = devices.find(({ id }) => id === chosen)?.id ?? devices[0]?.id
  if (deviceId === undefined) return null
  const isBackwards = days.from !== '' && days.to !== '' && days.from > days.to
  const query = new URLSearchParams({ format, deviceId, ...exportSpan(days) })
  return (
    <Card>
      <CardHeader className="flex-col items-start">
        <CardTitle>{t('title')}</CardTitle>
        <CardDescription>{t('text')}</CardDescription>
      </CardHeader>
      <CardContent className="flex flex-col gap-4">
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t('device')}>
            <NativeSelect value={deviceId} onChange={({ target }) => setChosen(target.value)}>
              {devices.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </NativeSelect>
          </Field>
          <Field label={t('format')}>
            <NativeSelect
              value={format}
              onChange={({ target }) =>
                setFormat(positionExportFormats.find((one) => one === target.value) ?? 'gpx')
              }
            >
              {positionExportFormats.map((one) => (
                <option key={one} value={one}>
                  {tFormats(one)}
                </option>
              ))}
            </NativeSelect>
          </Field>
          <Field label={t('from')} hint={t('fromHint')}>
            <DateInput
              value={days.from}
              onChange={({ target }) => setDays({ ...days, from: target.value })}
            />
          </Field>
          <Field label={t('to')} hint={t('toHint')} error={isBackwards ? t('backwards') : undefined}>
            <DateInput value={days.to} onChange={({ target }) => setDays({ ...days, to: target.value })} />
          </Field>
        </div>
        {isBackwards ? null : (
          <Button asChild variant="primary" className="self-start">
            <a href={`/v1/gps/export?${query}`} download>
              <Download aria-hidden="true" />
              {t('start')}
            </a>
          </Button>
        )}
      </CardContent>
    </Card>
  )
}
