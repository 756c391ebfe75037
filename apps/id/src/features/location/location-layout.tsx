import { PageHeader } from '@heimdall/ui'
import { Link, Outlet } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { HideNow } from './sharing/hide-now.tsx'

/** The parts of this page that there are, in their order. */
const tabs = [
  { to: '/location/map', label: 'map' },
  { to: '/location/devices', label: 'devices' },
  { to: '/location/trips', label: 'trips' },
  { to: '/location/places', label: 'places' },
  { to: '/location/sharing', label: 'sharing' },
] as const

/** What all parts of the location page have above them. */
export function LocationLayout() {
  const t = useTranslations()
  return (
    <>
      <PageHeader title={t('titles.location')} description={t('location.description')} className="mb-4" />
      <nav
        aria-label={t('location.tabs.label')}
        className="mb-5 flex gap-1 overflow-x-auto overflow-y-hidden border-b border-line [scrollbar-width:none]"
      >
        {tabs.map(({ to, label }) => (
          <Link
            key={to}
            to={to}
            className="relative flex h-10 shrink-0 items-center rounded-sm px-3 text-sm font-medium whitespace-nowrap text-muted -outline-offset-2 transition-colors hover:text-ink touch:h-11 aria-[current=page]:text-ink aria-[current=page]:after:absolute aria-[current=page]:after:inset-x-3 aria-[current=page]:after:bottom-0 aria-[current=page]:after:h-0.5 aria-[current=page]:after:rounded-full aria-[current=page]:after:bg-accent-ink"
          >
            {t(`location.tabs.${label}`)}
          </Link>
        ))}
      </nav>
      <HideNow />
      <Outlet />
    </>
  )
}
