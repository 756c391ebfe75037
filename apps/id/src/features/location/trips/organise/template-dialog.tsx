import { type TripTemplate, tripModes } from '@heimdall/contracts'
import {
  changesOf,
  Field,
  FormError,
  Input,
  NativeSelect,
  privateField,
  Textarea,
  useToast,
} from '@heimdall/ui'
import { type SubmitEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { EditDialog } from '../../../../components/edit-dialog.tsx'
import { CategoryField } from '../category-field.tsx'
import { useTripProblem } from '../use-trip-problem.ts'
import type { PlannedStop } from './planned-stop.ts'
import { PlannedStops } from './planned-stops.tsx'
import { readPlannedStops } from './read-planned-stops.ts'
import { useOrganiseChanges } from './use-organise-changes.ts'

export interface TemplateDialogProps {
  /** Undefined: a new one. */
  template: TripTemplate | undefined
  onClose: () => void
}

const formId = 'trip-template'

export function TemplateDialog(props: TemplateDialogProps) {
  const { onClose } = props
  // As it was when the dialog opened, so that only what was changed here is sent.
  const [template] = useState(props.template)
  const t = useTranslations('trips.templates')
  const tFields = useTranslations('trips.fields')
  const tModes = useTranslations('trips.modes')
  const { toast } = useToast()
  const problemOf = useTripProblem()
  const [categoryId, setCategoryId] = useState(template?.categoryId ?? null)
  const { createTemplate, updateTemplate } = useOrganiseChanges()
  const [stops, setStops] = useState<readonly PlannedStop[]>(() =>
    (template?.locations ?? []).map(({ name, latitude, longitude }) => ({
      key: crypto.randomUUID(),
      name,
      latitude: String(latitude),
      longitude: String(longitude),
    })),
  )
  const [isSent, setIsSent] = useState(false)
  const pending = createTemplate.isPending || updateTemplate.isPending
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    setIsSent(true)
    const locations = readPlannedStops(stops)
    if (pending || locations === null) return
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? '').trim() || null
    const values = {
      name: text('name') ?? '',
      categoryId,
      settings: {
        title: text('title'),
        notes: text('notes'),
        mode: tripModes.find((mode) => mode === text('mode')) ?? null,
      },
      locations,
    }
    const done = {
      onSuccess: () => {
        toast({ tone: 'success', title: t('saved', { name: values.name }) })
        onClose()
      },
    }
    if (!template) return createTemplate.mutate(values, done)
    const changes = changesOf(template, values)
    if (Object.keys(changes).length === 0) return onClose()
    updateTemplate.mutate({ id: template.id, ...changes }, done)
  }
  const problem = problemOf(createTemplate.error ?? updateTemplate.error)
  return (
    <EditDialog
      open
      onClose={onClose}
      title={t(template ? 'edit' : 'add')}
      formId={formId}
      submitLabel={t('save')}
      pending={pending}
    >
      <form id={formId} onSubmit={submit} className="flex flex-col gap-4">
        {problem !== undefined && <FormError title={problem} />}
        <Field label={t('name')} hint={t('nameHint')} required>
          <Input
            {...privateField}
            name="name"
            required
            maxLength={60}
            autoComplete="off"
            defaultValue={template?.name ?? ''}
          />
        </Field>
        <Field label={tFields('title')}>
          <Input
            {...privateField}
            name="title"
            maxLength={120}
            autoComplete="off"
            defaultValue={template?.settings.title ?? ''}
          />
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <CategoryField value={categoryId} onChange={setCategoryId} />
          <Field label={tFields('mode')}>
            <NativeSelect name="mode" defaultValue={template?.settings.mode ?? ''}>
              <option value="">{tFields('bySpeed')}</option>
              {tripModes.map((mode) => (
                <option key={mode} value={mode}>
                  {tModes(mode)}
                </option>
              ))}
            </NativeSelect>
          </Field>
        </div>
        <Field label={tFields('notes')}>
          <Textarea
            {...privateField}
            name="notes"
            maxLength={4_000}
            defaultValue={template?.settings.notes ?? ''}
          />
        </Field>
        <PlannedStops stops={stops} onChange={setStops} isChecked={isSent} />
      </form>
    </EditDialog>
  )
}
