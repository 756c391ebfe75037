import type { Device } from '@heimdall/contracts'
import { Card, CardContent, CardHeader, CardTitle, DescriptionList, RelativeTime } from '@heimdall/ui'
import { Link } from '@tanstack/react-router'
import { useFormatter, useLocale, useTranslations } from 'use-intl'
import { CopyText } from '../../components/copy-text.tsx'
import { PrivateText } from '../../components/private-text.tsx'
import { LastSeen } from './last-seen.tsx'

export function DeviceFacts({ device }: { device: Device }) {
  const t = useTranslations('devicePages')
  const format = useFormatter()
  const locale = useLocale()
  const { owner, live } = device
  const time = (date: string) => <RelativeTime date={date} locale={locale} />
  const place = live?.position
  const degrees = (value: number) =>
    format.number(value, { minimumFractionDigits: 5, maximumFractionDigits: 5 })
  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('facts')}</CardTitle>
      </CardHeader>
      <CardContent>
        <DescriptionList
          items={[
            {
              term: t('columns.owner'),
              value: (
                <Link
                  to="/users/$userId"
                  params={{ userId: owner.id }}
                  className="rounded-xs font-medium text-accent-ink hover:underline"
                >
                  {owner.username}
                </Link>
              ),
            },
            { term: t('kind'), value: t(`kinds.${device.kind}`) },
            {
              term: t('columns.dialect'),
              value: device.dialect === null ? t('noDialect') : t(`requests.dialects.${device.dialect}`),
            },
            { term: t('columns.seen'), value: <LastSeen live={live} /> },
            ...(live?.battery == null
              ? []
              : [
                  {
                    term: t('columns.battery'),
                    value: format.number(live.battery / 100, { style: 'percent' }),
                  },
                ]),
            ...(place
              ? [
                  {
                    term: t('place'),
                    value: (
                      <span className="flex flex-wrap items-center gap-x-3">
                        <PrivateText focusable>
                          <span className="tabular">
                            {degrees(place.latitude)}, {degrees(place.longitude)}
                          </span>
                        </PrivateText>
                        <Link
                          to="/map"
                          search={{ device: device.id }}
                          className="rounded-xs font-medium text-accent-ink hover:underline"
                        >
                          {t('onMap')}
                        </Link>
                      </span>
                    ),
                  },
                  { term: t('fixTime'), value: time(place.fixTime) },
                ]
              : []),
            ...(place?.accuracy == null
              ? []
              : [
                  {
                    term: t('accuracy'),
                    value: format.number(place.accuracy, {
                      style: 'unit',
                      unit: 'meter',
                      maximumFractionDigits: 0,
                    }),
                  },
                ]),
            { term: t('id'), value: <CopyText value={device.id} label={t('copyId')} isPrivate /> },
            { term: t('createdAt'), value: time(device.createdAt) },
            { term: t('updatedAt'), value: time(device.updatedAt) },
          ]}
        />
      </CardContent>
    </Card>
  )
}
