import type { Geofence } from '@heimdall/contracts'
import { Badge, PrivacyBlur, RelativeTime, RowLink } from '@heimdall/ui'
import { Link } from '@tanstack/react-router'
import { useLocale, useTranslations } from 'use-intl'
import { openRow } from '../../lib/open-row.ts'
import { GeofenceColour } from './geofence-colour.tsx'
import { useShapeText } from './use-shape-text.ts'

export function GeofenceRow({ geofence }: { geofence: Geofence }) {
  const t = useTranslations('geofencePages')
  const locale = useLocale()
  const shapeText = useShapeText()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the link inside is what keyboards reach.
    <li
      onClick={openRow}
      className="group/row relative flex items-center gap-3 px-4 py-3 hover:bg-hover has-focus-visible:bg-hover"
    >
      <GeofenceColour colour={geofence.colour} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
          <PrivacyBlur focusable={false}>
            <RowLink asChild className="min-w-0 font-medium wrap-anywhere">
              <Link to="/geofences/$geofenceId" params={{ geofenceId: geofence.id }} preload={false}>
                {geofence.name}
              </Link>
            </RowLink>
          </PrivacyBlur>
          {!geofence.isActive && <Badge tone="warning">{t('off')}</Badge>}
        </p>
        <p className="flex flex-wrap gap-x-3 text-xs text-muted">
          <span className="wrap-anywhere">{geofence.owner?.username ?? t('platform')}</span>
          <span>{shapeText(geofence.shape)}</span>
        </p>
      </div>
      <span className="relative z-1 shrink-0 text-xs text-muted">
        <RelativeTime date={geofence.updatedAt} locale={locale} focusable={false} />
      </span>
    </li>
  )
}
