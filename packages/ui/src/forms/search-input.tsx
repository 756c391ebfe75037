import { Search, X } from 'lucide-react'
import { type ComponentProps, useRef } from 'react'
import { cx } from '../lib/cx.ts'
import { controlHeight, controlStyles } from './control-styles.ts'

export type SearchInputProps = Omit<ComponentProps<'input'>, 'type' | 'value' | 'onChange' | 'ref'> & {
  /** The name of the box; also the placeholder unless one is given. */
  label: string
  clearLabel: string
  value: string
  onValueChange: (value: string) => void
}

export function SearchInput({
  label,
  clearLabel,
  value,
  onValueChange,
  className,
  ...rest
}: SearchInputProps) {
  const input = useRef<HTMLInputElement>(null)
  function clear() {
    onValueChange('')
    input.current?.focus()
  }
  return (
    <div className={cx('relative', className)}>
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-subtle"
      />
      <input
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        {...rest}
        ref={input}
        type="search"
        aria-label={label}
        value={value}
        onChange={(event) => onValueChange(event.target.value)}
        className={cx(controlStyles, controlHeight, 'appearance-none pl-9', value === '' ? 'pr-3' : 'pr-10')}
      />
      {value !== '' && (
        <button
          type="button"
          aria-label={clearLabel}
          onClick={clear}
          className="absolute inset-y-0 right-0 grid w-9 place-items-center rounded-lg text-subtle -outline-offset-2 hover:text-ink touch:w-11"
        >
          <X aria-hidden="true" className="size-4" />
        </button>
      )}
    </div>
  )
}
