import { LiveIndicator, type LiveState } from '../../feedback/live-indicator.tsx'
import { Checkbox } from '../../forms/checkbox.tsx'
import { DateInput } from '../../forms/date-input.tsx'
import { Field } from '../../forms/field.tsx'
import { SegmentedControl } from '../../forms/segmented-control.tsx'
import type { DeviceMapLabels } from './device-map-labels.ts'
import type { DeviceMapState } from './device-map-state.ts'
import { LayerSwitches } from './layer-switches.tsx'
import type { MapLayer } from './map-layer.ts'

export type DeviceToolbarProps = {
  live: LiveState
  state: DeviceMapState
  onStateChange: (change: Partial<DeviceMapState>) => void
  layers: readonly MapLayer[]
  labels: DeviceMapLabels
}

/** What the map shows. */
export function DeviceToolbar({ live, state, onStateChange, layers, labels }: DeviceToolbarProps) {
  const { mode, device, follow, day, hidden } = state
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
      <SegmentedControl
        label={labels.mode}
        options={(['live', 'history', 'heat'] as const).map((value) => ({
          value,
          label: labels.modes[value],
        }))}
        value={mode}
        onValueChange={(next) => onStateChange({ mode: next })}
      />
      {mode === 'live' ? (
        <>
          <LiveIndicator state={live} label={labels.state[live]} className="min-h-9" />
          {device !== null && (
            <div className="flex min-h-9 items-center">
              <Checkbox
                label={labels.follow}
                checked={follow}
                onChange={({ target }) => onStateChange({ follow: target.checked })}
              />
            </div>
          )}
        </>
      ) : (
        <Field label={labels.day} className="w-44">
          <DateInput
            value={day}
            onChange={({ target }) => target.value && onStateChange({ day: target.value })}
          />
        </Field>
      )}
      <LayerSwitches
        label={labels.layers}
        layers={layers}
        hidden={hidden}
        onHiddenChange={(next) => onStateChange({ hidden: next })}
      />
    </div>
  )
}
