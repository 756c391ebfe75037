import { type ChangeEvent, type ComponentProps, type ReactNode, useId } from 'react'
import { cx } from '../lib/cx.ts'
import { ChoiceText } from './choice-text.tsx'

export type RadioOption<V extends string = string> = {
  value: V
  label: ReactNode
  description?: ReactNode
  disabled?: boolean | undefined
}

export type RadioGroupProps<V extends string> = Omit<
  ComponentProps<'input'>,
  'type' | 'value' | 'defaultValue' | 'size'
> & {
  label: ReactNode
  options: readonly RadioOption<V>[]
  value?: V | undefined
  onValueChange?: ((value: V) => void) | undefined
  /** Options as bordered cards: for few, weighty choices. */
  cards?: boolean | undefined
}

/** Native radios under one name; `register('field')` can be spread on it. */
export function RadioGroup<V extends string>(props: RadioGroupProps<V>) {
  const { label, options, value, onValueChange, cards, ...rest } = props
  const { className, onChange, ...input } = rest
  const id = useId()
  return (
    <fieldset className={cx('min-w-0', className)}>
      <legend className="mb-2 text-sm font-medium text-ink">{label}</legend>
      <div className={cx('flex flex-col', cards ? 'gap-2' : 'gap-2.5 touch:gap-0')}>
        {options.map((option) => (
          <label
            key={option.value}
            className={cx(
              'flex items-start gap-2.5',
              cards
                ? 'rounded-lg border border-line-strong p-3 transition-colors hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft'
                : 'touch:min-h-11 touch:py-2.5',
            )}
          >
            <input
              name={id}
              {...input}
              type="radio"
              value={option.value}
              disabled={option.disabled ?? input.disabled}
              {...(value !== undefined && { checked: value === option.value })}
              onChange={(event: ChangeEvent<HTMLInputElement>) => {
                onChange?.(event)
                onValueChange?.(option.value)
              }}
              className="mt-0.5 size-4 shrink-0 appearance-none rounded-full border border-control bg-surface transition-[border-width,border-color] checked:border-5 checked:border-accent disabled:opacity-50 forced-colors:appearance-auto touch:mt-0 touch:size-5 touch:checked:border-6"
            />
            <ChoiceText label={option.label} description={option.description} />
          </label>
        ))}
      </div>
    </fieldset>
  )
}
