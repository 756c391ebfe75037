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
import { useFailureText } from '../../lib/use-failure-text.ts'
import { ShapeField } from './shape-field.tsx'

export interface GeofenceFormProps {
  /** The geofence that is changed; absent for a new one of the platform. */
  geofence?: Geofence | undefined
  error: unknown
  pending: boolean
  onSubmit: (fence: ReadGeofence) => void
  /** Below the form, with what it says now; null while that is no geofence. */
  more?: ((fence: ReadGeofence | null) => ReactNode) | undefined
}

export function GeofenceForm({ geofence, error, pending, onSubmit, more }: GeofenceFormProps) {
  const t = useTranslations('geofencePages')
  const { geofences: texts } = useMessages()
  const failureText = useFailureText()
  const [draft, setDraft] = useState(() => draftOf(geofence))
  const [isSent, setIsSent] = useState(false)
  const { fence, problems } = readDraft(draft)
  const shown: DraftProblems = isSent ? problems : {}
  return (
    <>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setIsSent(true)
          if (fence && !pending) onSubmit(fence)
        }}
        className="flex flex-col gap-6"
      >
        {error !== null && error !== undefined && <FormError title={failureText(error)} />}
        <GeofenceFields
          draft={draft}
          onChange={setDraft}
          problems={shown}
          texts={texts}
          mayMail={geofence !== undefined && geofence.owner !== null}
          editor={
            <ShapeField
              value={draft.shape}
              onChange={(shape) => setDraft((before) => ({ ...before, shape }))}
              problem={shown.shape && texts.problems[shown.shape]}
            />
          }
        />
        {isSent && fence === null && (
          <p role="alert" className="text-sm text-danger-ink">
            {t('checkFields')}
          </p>
        )}
        <Button type="submit" variant="primary" loading={pending} className="self-start">
          {t('save')}
        </Button>
      </form>
      {more?.(fence)}
    </>
  )
}
