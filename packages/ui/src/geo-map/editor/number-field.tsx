import { useState } from 'react'
import { Field } from '../../forms/field.tsx'
import { Input } from '../../forms/input.tsx'
import { privateField } from '../../privacy/private-field.ts'

export type NumberFieldProps = {
  label: string
  hideLabel?: boolean | undefined
  value: number
  /** Digits after the point, as it is written. */
  digits: number
  from: number
  to: number
  /** Of a place. */
  isPrivate?: boolean | undefined
  onChange: (value: number) => void
}

/** A number that also moves on the map: what is typed stays as typed while it means the value, `52,5` like `52.5`. */
export function NumberField(props: NumberFieldProps) {
  const { label, hideLabel, value, digits, from, to, isPrivate = false, onChange } = props
  const [text, setText] = useState<string | null>(null)
  const typed = text === null ? null : read(text)
  const isFine = typed !== null && typed >= from && typed <= to
  const shown =
    text !== null && (!isFine || Math.abs(typed - value) < 10 ** -digits) ? text : print(value, digits)

  function type(next: string) {
    setText(next)
    const number = read(next)
    if (number !== null && number >= from && number <= to) onChange(number)
  }
  return (
    <Field label={label} hideLabel={hideLabel}>
      <Input
        inputMode="decimal"
        autoComplete="off"
        value={shown}
        aria-invalid={text !== null && !isFine ? true : undefined}
        onChange={(event) => type(event.target.value)}
        onBlur={() => setText(null)}
        {...(isPrivate && privateField)}
        className="tabular"
      />
    </Field>
  )
}

const print = (value: number, digits: number): string => String(Number(value.toFixed(digits)))

function read(text: string): number | null {
  const plain = text.trim().replace(',', '.')
  const number = Number(plain)
  return plain === '' || !Number.isFinite(number) ? null : number
}
