import { PrivacyBlur } from '../../privacy/privacy-blur.tsx'
import type { MapLayer } from './map-layer.ts'

export type AreaListProps = { layer: MapLayer; onShow: (id: string) => void }

/** The areas of a layer in words. Choosing one shows it on the map. */
export function AreaList({ layer: { label, shapes, note }, onShow }: AreaListProps) {
  return (
    <details className="group min-w-0 rounded-lg border border-line bg-surface">
      <summary className="cursor-pointer rounded-lg px-3 py-2 text-sm font-medium text-ink touch:py-3">
        {label} <span className="font-normal text-muted tabular">({shapes.length})</span>
      </summary>
      <ul aria-label={label} className="flex max-h-64 flex-col overflow-y-auto px-1.5 pb-1.5">
        {shapes.map(({ id, name, colour }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => onShow(id)}
              className="flex w-full items-center gap-2.5 rounded-md px-1.5 py-1 text-start text-sm text-ink -outline-offset-2 hover:bg-hover touch:min-h-11"
            >
              <svg aria-hidden="true" viewBox="0 0 10 10" className="size-2.5 shrink-0 text-accent">
                <rect width="10" height="10" rx="2" fill={colour ?? 'currentColor'} />
              </svg>
              <PrivacyBlur focusable={false} className="min-w-0 truncate">
                {name}
              </PrivacyBlur>
            </button>
          </li>
        ))}
      </ul>
      {note !== undefined && <p className="px-3 pb-2 text-xs text-muted">{note}</p>}
    </details>
  )
}
