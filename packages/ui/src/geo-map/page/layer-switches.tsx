import { Checkbox } from '../../forms/checkbox.tsx'
import type { MapLayer } from './map-layer.ts'

export type LayerSwitchesProps = {
  label: string
  layers: readonly MapLayer[]
  hidden: readonly string[]
  onHiddenChange: (hidden: string[]) => void
}

/** A box for each kind of area that there is. */
export function LayerSwitches({ label, layers, hidden, onHiddenChange }: LayerSwitchesProps) {
  const there = layers.filter(({ shapes }) => shapes.length > 0)
  if (there.length === 0) return null
  return (
    <fieldset>
      <legend className="sr-only">{label}</legend>
      <div className="flex min-h-9 flex-wrap items-center gap-x-4">
        {there.map((layer) => (
          <Checkbox
            key={layer.id}
            label={layer.label}
            checked={!hidden.includes(layer.id)}
            onChange={({ target }) => {
              const others = hidden.filter((id) => id !== layer.id)
              onHiddenChange(target.checked ? others : [...others, layer.id])
            }}
          />
        ))}
      </div>
    </fieldset>
  )
}
