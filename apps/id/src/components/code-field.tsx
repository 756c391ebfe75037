import { Field, OtpInput } from '@heimdall/ui'
import type { RefObject } from 'react'
import { useTranslations } from 'use-intl'

export interface CodeFieldProps {
  kind: 'totp' | 'backup_code'
  input: RefObject<HTMLInputElement | null>
  error: string | undefined
  /** Called as soon as all six digits are there: pasted, filled in by the browser, or typed. */
  onComplete: () => void
}

const codeDigits = 6

/** For a code of the authenticator app, or for a backup code. */
export function CodeField({ kind, input, error, onComplete }: CodeFieldProps) {
  const t = useTranslations('secondFactor')
  if (kind === 'totp') {
    return (
      <Field label={t('code')} error={error} required>
        <OtpInput
          // Six digits and the space that some apps copy along.
          maxLength={codeDigits + 1}
          ref={input}
          name="code"
          onChange={({ target }) => {
            if (target.value.replaceAll(/\D/g, '').length === codeDigits) onComplete()
          }}
        />
      </Field>
    )
  }
  return (
    <Field label={t('backupCode')} error={error} required>
      <OtpInput
        maxLength={24}
        ref={input}
        name="backup-code"
        inputMode="text"
        autoComplete="off"
        autoCapitalize="none"
        className="text-base tracking-widest indent-[0.1em]"
      />
    </Field>
  )
}
