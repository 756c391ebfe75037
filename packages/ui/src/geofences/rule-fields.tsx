import { useState } from 'react'
import { Field } from '../forms/field.tsx'
import { Input } from '../forms/input.tsx'
import { type DraftProblems, type RuleTexts, ruleNames } from './geofence-draft.ts'
import type { GeofenceTexts } from './geofence-texts.ts'

export interface RuleFieldsProps {
  rules: RuleTexts
  onChange: (rules: RuleTexts) => void
  problems: DraftProblems
  texts: GeofenceTexts
}

/** The numbers by which crossings count. Most people never open them. */
export function RuleFields({ rules, onChange, problems, texts }: RuleFieldsProps) {
  const isWrong = ruleNames.some((name) => problems[name] !== undefined)
  const [isOpen, setIsOpen] = useState(isWrong)
  const [wasWrong, setWasWrong] = useState(isWrong)
  // What is wrong opens them; they do not close under the cursor of whoever has just put it right.
  if (isWrong !== wasWrong) {
    setWasWrong(isWrong)
    if (isWrong) setIsOpen(true)
  }
  return (
    <details
      open={isOpen}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
      className="group rounded-lg border border-line"
    >
      <summary className="cursor-pointer rounded-lg px-4 py-3 text-sm font-medium text-ink touch:min-h-11">
        {texts.advanced}
      </summary>
      <p className="px-4 text-xs text-muted">{texts.advancedHint}</p>
      <div className="grid gap-4 p-4 sm:grid-cols-2">
        {ruleNames.map((name) => (
          <Field
            key={name}
            label={texts.rules[name]}
            hint={texts.ruleHints[name]}
            error={problems[name] && texts.problems[problems[name]]}
          >
            <Input
              inputMode="decimal"
              autoComplete="off"
              value={rules[name]}
              onChange={(event) => onChange({ ...rules, [name]: event.target.value })}
              className="tabular"
            />
          </Field>
        ))}
      </div>
    </details>
  )
}
