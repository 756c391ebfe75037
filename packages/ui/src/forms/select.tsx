import { Check, ChevronDown } from 'lucide-react'
import { Select as Primitive } from 'radix-ui'
import type { ReactNode } from 'react'
import { cx } from '../lib/cx.ts'
import { controlHeight, controlStyles } from './control-styles.ts'
import { useFieldControl } from './field-context.ts'

export type SelectOption<V extends string = string> = {
  value: V
  label: string
  icon?: ReactNode
  disabled?: boolean | undefined
}
export type SelectGroup<V extends string = string> = { label: string; options: readonly SelectOption<V>[] }

export type SelectProps<V extends string> = {
  /** Values must not be empty strings. `undefined` shows the placeholder. */
  value: V | undefined
  onValueChange: (value: V) => void
  options: readonly (SelectOption<V> | SelectGroup<V>)[]
  placeholder?: string | undefined
  disabled?: boolean | undefined
  id?: string | undefined
  onBlur?: (() => void) | undefined
  /** Only outside a Field. */
  'aria-label'?: string | undefined
  className?: string | undefined
}

function Option<V extends string>({ option }: { option: SelectOption<V> }) {
  return (
    <Primitive.Item
      value={option.value}
      disabled={option.disabled ?? false}
      className="flex h-8 select-none items-center gap-2 rounded-sm pr-2 pl-2.5 text-sm text-ink outline-none data-disabled:opacity-50 data-highlighted:bg-active touch:h-11 [&_svg]:size-4"
    >
      {/* Radix shows the children of ItemText in the trigger too, so the icon belongs inside. */}
      <Primitive.ItemText>
        {option.icon !== undefined && (
          <span
            aria-hidden="true"
            className="mr-2 inline-block align-[-0.1875rem] text-subtle [&_svg]:size-4"
          >
            {option.icon}
          </span>
        )}
        {option.label}
      </Primitive.ItemText>
      <Primitive.ItemIndicator className="ml-auto text-accent-ink">
        <Check aria-hidden="true" />
      </Primitive.ItemIndicator>
    </Primitive.Item>
  )
}

/** Controlled; with react-hook-form use its Controller (or NativeSelect with `register`). */
export function Select<V extends string>({
  value,
  onValueChange,
  options,
  placeholder,
  disabled = false,
  onBlur,
  className,
  ...rest
}: SelectProps<V>) {
  const wiring = useFieldControl(rest)
  const all = options.flatMap((entry) => ('options' in entry ? entry.options : [entry]))
  function change(next: string) {
    const chosen = all.find((option) => option.value === next)
    if (chosen) onValueChange(chosen.value)
  }
  return (
    <Primitive.Root value={value ?? ''} onValueChange={change} disabled={disabled}>
      <Primitive.Trigger
        {...wiring}
        aria-label={rest['aria-label']}
        onBlur={onBlur}
        className={cx(
          controlStyles,
          controlHeight,
          'inline-flex items-center justify-between gap-2 text-left data-placeholder:text-subtle [&>span:first-child]:truncate',
          className,
        )}
      >
        <Primitive.Value placeholder={placeholder} />
        <Primitive.Icon className="shrink-0 text-subtle">
          <ChevronDown aria-hidden="true" className="size-4" />
        </Primitive.Icon>
      </Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          position="popper"
          sideOffset={6}
          className="z-50 max-h-(--radix-select-content-available-height) min-w-(--radix-select-trigger-width) overflow-hidden rounded-lg border border-line bg-raised shadow-pop data-[state=open]:animate-pop-in"
        >
          <Primitive.Viewport className="p-1">
            {options.map((entry) =>
              'options' in entry ? (
                <Primitive.Group key={entry.label}>
                  <Primitive.Label className="px-2.5 pt-2 pb-1 text-2xs font-medium text-subtle">
                    {entry.label}
                  </Primitive.Label>
                  {entry.options.map((option) => (
                    <Option key={option.value} option={option} />
                  ))}
                </Primitive.Group>
              ) : (
                <Option key={entry.value} option={entry} />
              ),
            )}
          </Primitive.Viewport>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
