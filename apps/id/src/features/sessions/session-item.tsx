import type { Session } from '@heimdall/contracts'
import { Badge, PrivacyBlur } from '@heimdall/ui'
import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { DeviceIcon, useDeviceName } from '../../components/device-name.tsx'
import { Dotted } from '../../components/dotted.tsx'
import { PlaceName } from '../../components/place-name.tsx'
import { placeText } from '../../lib/place.ts'
import { SessionMap } from './session-map.tsx'
import { SessionMethod } from './session-method.tsx'
import { SessionTimes } from './session-times.tsx'

export interface SessionItemProps {
  session: Session
  action?: ReactNode
  /** Without address and first sign-in: for the overview. */
  brief?: boolean
}

export function SessionItem({ session, action, brief = false }: SessionItemProps) {
  const t = useTranslations('sessions')
  const locale = useLocale()
  const name = useDeviceName()(session.userAgent)
  return (
    <li className="flex items-start gap-3 px-5 py-3.5">
      <span className="grid size-9 shrink-0 place-items-center rounded-lg border border-line bg-sunken text-muted">
        <DeviceIcon userAgent={session.userAgent} className="size-4.5" />
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium text-ink">
          {name}
          {session.current && <Badge tone="accent">{t('current')}</Badge>}
        </p>
        <Dotted stack className="mt-0.5 text-muted">
          <span>
            <PlaceName at={session} />
          </span>
          {!brief && session.ipAddress !== null && (
            <span>
              <PrivacyBlur className="tabular wrap-anywhere">{session.ipAddress}</PrivacyBlur>
            </span>
          )}
        </Dotted>
        <SessionTimes session={session} brief={brief} />
        {!brief && <SessionMethod session={session} />}
        {!brief && session.countryCode !== null && (
          <SessionMap
            countryCode={session.countryCode}
            label={placeText(session, locale) ?? session.countryCode}
          />
        )}
      </div>
      {action}
    </li>
  )
}
