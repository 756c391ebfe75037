import type { Geofence } from '@heimdall/contracts'
import { Button, FormError } from '@heimdall/ui'
import {
  type DraftProblems,
  draftOf,
  GeofenceFields,
  type ReadGeofence,
  readDraft,
} from '@heimdall/ui/geofences'
import { type ReactNode, useState } from 'react'
import { useMessages, useTranslations } from 'use-intl'
import { FormFailure } from '../../../components/form-failure.tsx'
import { errorData } from '../../../lib/api-error.ts'
import { AroundDevice } from './around-device.tsx'
import { ShapeField } from './shape-field.tsx'

export interface PlaceFormProps {
  /** The place that is changed; absent for a new one. */
  place?: Geofence | undefined
  submitLabel: string
  error: unknown
  pending: boolean
  onSubmit: (fence: ReadGeofence) => void
  /** Beside the button, with what the form says now; null while that is no place. */
  more?: ((fence: ReadGeofence | null) => ReactNode) | undefined
}

export function PlaceForm({ place, submitLabel, error, pending, onSubmit, more }: PlaceFormProps) {
  const t = useTranslations('places')
  const { geofences: texts } = useMessages()
  const [draft, setDraft] = useState(() => draftOf(place))
  const [isSent, setIsSent] = useState(false)
  const [drawn, setDrawn] = useState(0)
  const { fence, problems } = readDraft(draft)
  // Nobody wants to hear what is missing before they have begun.
  const shown: DraftProblems = isSent ? problems : {}
  const isFull = errorData(error)?.issues.some(({ code }) => code === 'too_many_points_together')
  function submit() {
    setIsSent(true)
    if (fence && !pending) onSubmit(fence)
  }
  return (
    <>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
        className="flex flex-col gap-6"
      >
        {isFull ? <FormError title={t('tooManyPoints')} /> : <FormFailure error={error} />}
        <GeofenceFields
          draft={draft}
          onChange={setDraft}
          problems={shown}
          texts={texts}
          mayMail={place?.owner !== null}
          editor={
            <div className="flex flex-col gap-4">
              {place === undefined && (
                <AroundDevice
                  onChoose={(shape) => {
                    setDraft((before) => ({ ...before, shape }))
                    setDrawn((count) => count + 1)
                  }}
                />
              )}
              <ShapeField
                // Anew, so that the map shows what was chosen.
                key={drawn}
                value={draft.shape}
                onChange={(shape) => setDraft((before) => ({ ...before, shape }))}
                problem={shown.shape && texts.problems[shown.shape]}
              />
            </div>
          }
        />
        {isSent && fence === null && (
          <p role="alert" className="text-sm text-danger-ink">
            {t('checkFields')}
          </p>
        )}
        <Button type="submit" variant="primary" loading={pending} className="self-start">
          {submitLabel}
        </Button>
      </form>
      {more?.(fence)}
    </>
  )
}
