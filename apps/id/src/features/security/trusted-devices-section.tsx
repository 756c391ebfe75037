import { Badge, Button, RelativeTime, useToast } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { MonitorCheck } from 'lucide-react'
import { useLocale, useTimeZone, useTranslations } from 'use-intl'
import { DeviceIcon, useDeviceName } from '../../components/device-name.tsx'
import { useErrorText } from '../../lib/use-error-text.ts'
import { trustedDevicesQuery } from './queries.ts'
import { SectionCard } from './section-card.tsx'
import { useRevokeTrust } from './use-revoke-trust.ts'

/** Nothing at all while no browser is trusted. */
export function TrustedDevicesSection() {
  const t = useTranslations('trusted')
  const { toast } = useToast()
  const errorText = useErrorText()
  const locale = useLocale()
  const timeZone = useTimeZone()
  const deviceName = useDeviceName()
  const devices = useQuery(trustedDevicesQuery()).data?.devices ?? []
  const revoke = useRevokeTrust()
  if (devices.length === 0) return null
  return (
    <SectionCard icon={<MonitorCheck />} title={t('name')} text={t('text')}>
      <ul className="divide-y divide-line border-t border-line">
        {devices.map((device) => {
          const name = deviceName(device.userAgent)
          const until = () => <RelativeTime date={device.trustedUntil} locale={locale} timeZone={timeZone} />
          return (
            <li key={device.id} className="flex items-center gap-3 px-5 py-3">
              <DeviceIcon userAgent={device.userAgent} className="size-4.5 shrink-0 text-muted" />
              <div className="min-w-0 flex-1">
                <p className="flex flex-wrap items-center gap-2 text-sm font-medium">
                  {name}
                  {device.current && <Badge tone="accent">{t('current')}</Badge>}
                </p>
                <p className="text-xs text-muted">{t.rich('until', { when: until })}</p>
              </div>
              <Button
                size="sm"
                aria-label={t('revokeNamed', { device: name })}
                loading={revoke.isPending && revoke.variables.id === device.id}
                onClick={() =>
                  revoke.mutate(
                    { id: device.id },
                    { onError: (error) => toast({ tone: 'danger', title: errorText(error).title }) },
                  )
                }
              >
                {t('revoke')}
              </Button>
            </li>
          )
        })}
      </ul>
    </SectionCard>
  )
}
