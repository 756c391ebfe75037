import { Button } from '@heimdall/ui'
import { getRouteApi, Link } from '@tanstack/react-router'
import { FolderSync, Plus, SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { CreateTripDialog } from '../detail/create-trip-dialog.tsx'
import { TripFilters } from './trip-filters.tsx'
import { TripList } from './trip-list.tsx'
import { TripTotals } from './trip-totals.tsx'

const route = getRouteApi('/_app/location/trips/_map/')

export function TripsPage() {
  const t = useTranslations('trips')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [creating, setCreating] = useState(false)
  return (
    <section aria-labelledby="trips-title">
      <div className="mb-4 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-72">
          <h2 id="trips-title" className="font-semibold text-ink">
            {t('title')}
          </h2>
          <p className="max-w-prose text-sm text-pretty text-muted">{t('description')}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button asChild>
            <Link to="/location/trips/files">
              <FolderSync aria-hidden="true" />
              {t('files.link')}
            </Link>
          </Button>
          <Button asChild>
            <Link to="/location/trips/organise">
              <SlidersHorizontal aria-hidden="true" />
              {t('organise.link')}
            </Link>
          </Button>
          <Button variant="primary" onClick={() => setCreating(true)}>
            <Plus aria-hidden="true" />
            {t('create')}
          </Button>
        </div>
      </div>
      <TripFilters
        search={search}
        onChange={(changes) =>
          void navigate({
            search: (before) => ({ ...before, ...changes }),
            replace: true,
            resetScroll: false,
          })
        }
      />
      <TripTotals search={search} />
      <TripList
        search={search}
        onClear={() => void navigate({ search: {}, replace: true, resetScroll: false })}
      />
      {creating && <CreateTripDialog onClose={() => setCreating(false)} />}
    </section>
  )
}
