import { Eye, EyeOff } from 'lucide-react'
import { type ComponentProps, useState } from 'react'
import { cx } from '../lib/cx.ts'
import { controlHeight, controlStyles } from './control-styles.ts'
import { useFieldControl } from './field-context.ts'

export type PasswordInputProps = Omit<ComponentProps<'input'>, 'type'> & {
  labels: { show: string; hide: string }
}

/** Pass `autoComplete="current-password"` or `"new-password"`, so that password managers know what to do. */
export function PasswordInput({ labels, className, ...rest }: PasswordInputProps) {
  const [shown, setShown] = useState(false)
  const wiring = useFieldControl(rest)
  return (
    <span className={cx('relative block', className)}>
      <input
        autoCapitalize="none"
        spellCheck={false}
        {...rest}
        {...wiring}
        type={shown ? 'text' : 'password'}
        className={cx(controlStyles, controlHeight, 'pr-11 touch:pr-12')}
      />
      <button
        type="button"
        aria-label={shown ? labels.hide : labels.show}
        aria-controls={wiring.id}
        onClick={() => setShown(!shown)}
        className="absolute inset-y-0 right-0 grid w-10 place-items-center rounded-lg text-subtle -outline-offset-2 hover:text-ink touch:w-11"
      >
        {shown ? (
          <EyeOff aria-hidden="true" className="size-4" />
        ) : (
          <Eye aria-hidden="true" className="size-4" />
        )}
      </button>
    </span>
  )
}
