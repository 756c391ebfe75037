import type { Geofence } from '@heimdall/contracts'
import { Badge, PrivacyBlur, RowLink } from '@heimdall/ui'
import { Link } from '@tanstack/react-router'
import { Mail } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { PlaceColour } from './place-colour.tsx'
import { useShapeText } from './use-shape-text.ts'

export function PlaceItem({ place }: { place: Geofence }) {
  const t = useTranslations('places')
  const shapeText = useShapeText()
  return (
    <li className="group/row relative flex items-center gap-3 px-5 py-4 hover:bg-hover has-focus-visible:bg-hover">
      <PlaceColour colour={place.colour} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <PrivacyBlur focusable={false}>
            <RowLink asChild className="min-w-0 font-medium wrap-anywhere">
              <Link to="/location/places/$placeId" params={{ placeId: place.id }}>
                {place.name}
              </Link>
            </RowLink>
          </PrivacyBlur>
          {place.owner === null && <Badge>{t('platform')}</Badge>}
          {!place.isActive && <Badge tone="warning">{t('off')}</Badge>}
        </p>
        <p className="mt-0.5 text-xs text-muted">{shapeText(place.shape)}</p>
      </div>
      {place.mailOn.length > 0 && (
        <span className="text-subtle">
          <Mail aria-hidden="true" className="size-4" />
          <span className="sr-only">{t('mails')}</span>
        </span>
      )}
    </li>
  )
}
