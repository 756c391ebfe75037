import { useDeferredValue, useState } from 'react'
import { SearchInput } from '../../forms/search-input.tsx'
import { cx } from '../../lib/cx.ts'
import { PrivacyBlur } from '../../privacy/privacy-blur.tsx'
import { RelativeTime } from '../../time/relative-time.tsx'
import type { DeviceMapLabels } from './device-map-labels.ts'
import type { ShownDevice } from './use-live-devices.ts'

/** A list that is longer is searched, not read. */
const most = 100

export type DeviceListProps = {
  devices: readonly ShownDevice[]
  selected: string | null
  onSelect: (id: string | null) => void
  labels: DeviceMapLabels
  locale: string
  timeZone?: string | undefined
}

/** The same facts as on the map, as text. */
export function DeviceList({ devices, selected, onSelect, labels, locale, timeZone }: DeviceListProps) {
  const [query, setQuery] = useState('')
  const text = useDeferredValue(query.trim().toLowerCase())
  const found =
    text === ''
      ? devices
      : devices.filter(({ name, ownerName }) => `${name} ${ownerName ?? ''}`.toLowerCase().includes(text))
  const chosen = found.find(({ id }) => id === selected)
  const shown = found.slice(0, most)
  const listed = chosen && !shown.includes(chosen) ? [chosen, ...shown] : shown
  return (
    <section aria-label={labels.devices} className="flex min-h-0 min-w-0 flex-col gap-2">
      {devices.length > 5 && (
        <SearchInput label={labels.search} clearLabel={labels.clear} value={query} onValueChange={setQuery} />
      )}
      {found.length === 0 && <p className="px-1 py-3 text-sm text-muted">{labels.nothingFound}</p>}
      <ul className="flex min-h-0 flex-col gap-1 overflow-y-auto p-0.5">
        {listed.map((device) => (
          <li key={device.id}>
            <button
              type="button"
              aria-pressed={device.id === selected}
              onClick={() => onSelect(device.id === selected ? null : device.id)}
              className={cx(
                'flex w-full items-start gap-2.5 rounded-lg border px-3 py-2 text-start hover:bg-hover',
                device.id === selected ? 'border-accent bg-accent-soft' : 'border-line bg-surface',
              )}
            >
              <svg aria-hidden="true" viewBox="0 0 10 10" className="mt-1.5 size-2.5 shrink-0">
                <circle cx="5" cy="5" r="5" fill={device.colour} />
              </svg>
              <span className="min-w-0 flex-1">
                <span className="block truncate text-sm font-medium text-ink">
                  {device.name}
                  {device.ownerName !== null && (
                    <span className="font-normal text-muted"> · {device.ownerName}</span>
                  )}
                </span>
                <span className="flex flex-wrap gap-x-2 text-xs text-muted tabular">
                  {device.lastSeenAt === null ? (
                    labels.never
                  ) : (
                    <RelativeTime
                      date={device.lastSeenAt}
                      locale={locale}
                      timeZone={timeZone}
                      focusable={false}
                    />
                  )}
                  {device.place && device.place.speedKmh !== null && (
                    <span>{labels.speed(device.place.speedKmh)}</span>
                  )}
                  {device.place && device.place.heading !== null && (
                    <span>{labels.heading(device.place.heading)}</span>
                  )}
                  {device.place && device.place.accuracyM !== null && (
                    <span>{labels.accuracy(device.place.accuracyM)}</span>
                  )}
                  {device.batteryPercent !== null && <span>{labels.battery(device.batteryPercent)}</span>}
                </span>
                {device.place && (
                  <PrivacyBlur focusable={false} className="text-xs text-muted tabular">
                    {`${device.place.latitude.toFixed(5)}, ${device.place.longitude.toFixed(5)}`}
                  </PrivacyBlur>
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {found.length > listed.length && (
        <p className="px-1 text-xs text-muted">{labels.more(found.length - listed.length)}</p>
      )}
    </section>
  )
}
