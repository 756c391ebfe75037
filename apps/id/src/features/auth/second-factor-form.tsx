import { Button, Checkbox } from '@heimdall/ui'
import { type SubmitEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { CodeField } from '../../components/code-field.tsx'
import { FormFailure } from '../../components/form-failure.tsx'
import { concernsFields } from '../../lib/form-issues.ts'
import { useCodeText } from '../../lib/use-code-text.ts'
import { useFirstFocus } from '../../lib/use-first-focus.ts'
import type { useVerifySecondFactor } from './use-verify-second-factor.ts'

export interface SecondFactorFormProps {
  method: 'totp' | 'backup_code'
  verify: ReturnType<typeof useVerifySecondFactor>
}

export function SecondFactorForm({ method, verify }: SecondFactorFormProps) {
  const t = useTranslations('secondFactor')
  const codeText = useCodeText()
  const code = useRef<HTMLInputElement>(null)
  const trust = useRef<HTMLInputElement>(null)
  const [missing, setMissing] = useState(false)
  useFirstFocus(() => code.current?.focus())

  function send() {
    const input = code.current
    if (!input || verify.isPending) return
    const typed = input.value.trim()
    setMissing(typed === '')
    if (typed === '') return input.focus()
    verify.mutate(
      { method, code: typed, trustDevice: trust.current?.checked ?? false },
      // Nobody wants to delete six digits one by one.
      {
        onError: () => {
          input.focus()
          input.select()
        },
      },
    )
  }
  function submit(event: SubmitEvent) {
    event.preventDefault()
    send()
  }
  const missingText = method === 'totp' ? t('codeMissing') : t('backupCodeMissing')
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {!concernsFields(['code'], verify.error) && <FormFailure error={verify.error} />}
      <CodeField
        kind={method}
        input={code}
        error={missing ? missingText : codeText(verify.error)}
        onComplete={send}
      />
      <Checkbox ref={trust} name="trust" label={t('trust')} description={t('trustText')} />
      <Button type="submit" variant="primary" size="lg" block loading={verify.isPending}>
        {t('submit')}
      </Button>
    </form>
  )
}
