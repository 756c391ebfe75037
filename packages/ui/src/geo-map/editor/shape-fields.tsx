import type { Shape } from '@heimdall/geo'
import { Plus, Trash2 } from 'lucide-react'
import { Button } from '../../buttons/button.tsx'
import { IconButton } from '../../buttons/icon-button.tsx'
import { addHole, movePoint, removePoint, ringsOf } from './edit-shape.ts'
import { NumberField } from './number-field.tsx'
import type { ShapeEditorLabels } from './shape-editor-labels.ts'

export type ShapeFieldsProps = {
  shape: Shape
  onChange: (shape: Shape) => void
  labels: ShapeEditorLabels
  onAddPoint: () => void
}

/** The shape as numbers: the same as on the map, for keyboards, screen readers and whoever knows the exact place. */
export function ShapeFields({ shape, onChange, labels, onAddPoint }: ShapeFieldsProps) {
  const rings = ringsOf(shape)
  return (
    <div className="flex flex-col gap-4">
      {shape.type === 'circle' && (
        <NumberField
          label={labels.radius}
          value={shape.radiusM}
          digits={1}
          from={1}
          to={2_000_000}
          onChange={(radiusM) => onChange({ ...shape, radiusM })}
        />
      )}
      {shape.type === 'corridor' && (
        <NumberField
          label={labels.width}
          value={shape.widthM}
          digits={1}
          from={1}
          to={1_000_000}
          onChange={(widthM) => onChange({ ...shape, widthM })}
        />
      )}
      {rings.map((points, ring) => (
        <fieldset key={ring} className="flex min-w-0 flex-col gap-2">
          <legend className="mb-1.5 text-sm font-medium text-ink">
            {shape.type === 'circle'
              ? labels.centre
              : shape.type === 'corridor'
                ? labels.points
                : ring === 0
                  ? labels.outline
                  : labels.hole(ring)}
          </legend>
          {shape.type !== 'circle' && points.length > 0 && (
            // Each field says it too, for those who hear it.
            <p aria-hidden="true" className="flex gap-2 pe-11 text-xs text-muted">
              <span className="flex-1">{labels.latitude}</span>
              <span className="flex-1">{labels.longitude}</span>
            </p>
          )}
          <ol className="flex max-h-72 flex-col gap-2 overflow-y-auto p-0.5">
            {points.map((point, index) => (
              <li key={index} className="flex items-end gap-2">
                {(['latitude', 'longitude'] as const).map((part) => (
                  <div key={part} className="min-w-0 flex-1">
                    <NumberField
                      label={
                        shape.type === 'circle'
                          ? labels[part]
                          : `${labels.point(index + 1, points.length)}: ${labels[part]}`
                      }
                      hideLabel={shape.type !== 'circle'}
                      value={point[part]}
                      digits={6}
                      isPrivate
                      from={part === 'latitude' ? -85 : -180}
                      to={part === 'latitude' ? 85 : 180}
                      onChange={(value) =>
                        onChange(movePoint(shape, { ring, index }, { ...point, [part]: value }))
                      }
                    />
                  </div>
                ))}
                {shape.type !== 'circle' && (
                  <IconButton
                    label={labels.remove(index + 1)}
                    onClick={() => onChange(removePoint(shape, { ring, index }))}
                  >
                    <Trash2 aria-hidden="true" />
                  </IconButton>
                )}
              </li>
            ))}
          </ol>
        </fieldset>
      ))}
      {shape.type !== 'circle' && (
        <div className="flex flex-wrap gap-2">
          <Button size="sm" onClick={onAddPoint}>
            <Plus aria-hidden="true" />
            {labels.addPoint}
          </Button>
          {shape.type === 'polygon' && (
            <Button
              size="sm"
              aria-disabled={(rings[0]?.length ?? 0) < 3}
              onClick={() => {
                if ((rings[0]?.length ?? 0) >= 3) onChange(addHole(shape))
              }}
            >
              {labels.addHole}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
