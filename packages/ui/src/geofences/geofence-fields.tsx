import { geofenceEventKinds } from '@heimdall/contracts'
import type { ReactNode } from 'react'
import { Checkbox } from '../forms/checkbox.tsx'
import { Field } from '../forms/field.tsx'
import { Input } from '../forms/input.tsx'
import { privateField } from '../privacy/private-field.ts'
import type { DraftProblems, GeofenceDraft } from './geofence-draft.ts'
import type { GeofenceTexts } from './geofence-texts.ts'
import { RuleFields } from './rule-fields.tsx'

export interface GeofenceFieldsProps {
  draft: GeofenceDraft
  onChange: (draft: GeofenceDraft) => void
  /** Of what was sent, or tried to. */
  problems: DraftProblems
  texts: GeofenceTexts
  /** Draws the shape, and says what is wrong with it. */
  editor: ReactNode
  /** Whether there is an owner to write to. */
  mayMail: boolean
}

export function GeofenceFields({ draft, onChange, problems, texts, editor, mayMail }: GeofenceFieldsProps) {
  const { mailOn } = draft
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-start gap-4">
        <Field
          label={texts.name}
          error={problems.name && texts.problems[problems.name]}
          required
          className="min-w-48 flex-1"
        >
          <Input
            {...privateField}
            value={draft.name}
            onChange={(event) => onChange({ ...draft, name: event.target.value })}
            autoComplete="off"
          />
        </Field>
        <Field label={texts.colour} className="w-20">
          <Input
            type="color"
            value={draft.colour}
            onChange={(event) => onChange({ ...draft, colour: event.target.value })}
          />
        </Field>
      </div>
      {editor}
      {mayMail && (
        <fieldset className="flex flex-col gap-3">
          <legend className="mb-2 text-sm font-medium">{texts.mail}</legend>
          <p className="text-xs text-muted">{texts.mailHint}</p>
          {geofenceEventKinds.map((kind) => (
            <Checkbox
              key={kind}
              label={texts.mailOn[kind]}
              checked={mailOn.includes(kind)}
              onChange={(event) =>
                onChange({
                  ...draft,
                  mailOn: geofenceEventKinds.filter((one) =>
                    one === kind ? event.target.checked : mailOn.includes(one),
                  ),
                })
              }
            />
          ))}
        </fieldset>
      )}
      <RuleFields
        rules={draft.rules}
        onChange={(rules) => onChange({ ...draft, rules })}
        problems={problems}
        texts={texts}
      />
    </div>
  )
}
