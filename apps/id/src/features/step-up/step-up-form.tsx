import type { ConfirmationWays } from '@heimdall/contracts'
import { Button, Field, PasswordInput } from '@heimdall/ui'
import { type SubmitEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { CodeField } from '../../components/code-field.tsx'
import { FormFailure } from '../../components/form-failure.tsx'
import { errorData } from '../../lib/api-error.ts'
import { concernsFields, useFieldText } from '../../lib/form-issues.ts'
import { useCodeText } from '../../lib/use-code-text.ts'
import { useMe } from '../account/use-me.ts'
import { useConfirm } from './use-confirm.ts'

export interface StepUpFormProps {
  ways: ConfirmationWays
  onConfirmed: () => void
}

const fields = ['password', 'code'] as const
type Name = (typeof fields)[number]

/** The password, and a code where the account has a second factor. */
export function StepUpForm({ ways, onConfirmed }: StepUpFormProps) {
  const t = useTranslations()
  const { username } = useMe()
  const fieldText = useFieldText()
  const codeText = useCodeText()
  const confirm = useConfirm()
  const password = useRef<HTMLInputElement>(null)
  const code = useRef<HTMLInputElement>(null)
  const [kind, setKind] = useState(ways.codes[0])
  const [missing, setMissing] = useState<Partial<Record<Name, boolean>>>({})

  function send() {
    if (confirm.isPending) return
    const secret = password.current?.value
    const typed = code.current?.value.trim()
    setMissing({ password: secret === '', code: typed === '' })
    if (secret === '') return password.current?.focus()
    if (typed === '') return code.current?.focus()
    confirm.mutate(
      {
        ...(secret !== undefined && { password: secret }),
        ...(typed !== undefined && kind !== undefined && { code: { method: kind, code: typed } }),
      },
      {
        onSuccess: onConfirmed,
        onError: (error) => {
          const wrong = errorData(error)?.issues[0]?.path[0] === 'code' ? code : password
          wrong.current?.focus()
          wrong.current?.select()
        },
      },
    )
  }
  function submit(event: SubmitEvent) {
    event.preventDefault()
    // It lies over the form that has asked for it.
    event.stopPropagation()
    send()
  }
  const other = ways.codes.find((way) => way !== kind)
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {!concernsFields(fields, confirm.error) && <FormFailure error={confirm.error} />}
      {ways.password && (
        <Field
          label={t('auth.password')}
          error={fieldText('password', errorOf('password', missing.password, confirm.error))}
          required
        >
          <PasswordInput
            ref={password}
            name="password"
            autoComplete="current-password"
            labels={{ show: t('auth.showPassword'), hide: t('auth.hidePassword') }}
          />
        </Field>
      )}
      {/* Password managers want to know whose password it is. */}
      <input type="hidden" name="username" autoComplete="username" value={username} readOnly />
      {kind !== undefined && (
        <CodeField
          key={kind}
          kind={kind}
          input={code}
          error={
            missing.code
              ? t(kind === 'totp' ? 'secondFactor.codeMissing' : 'secondFactor.backupCodeMissing')
              : codeText(confirm.error)
          }
          onComplete={send}
        />
      )}
      <Button type="submit" variant="primary" block loading={confirm.isPending}>
        {t('stepUp.submit')}
      </Button>
      {other !== undefined && (
        <Button variant="ghost" block onClick={() => setKind(other)}>
          {t(other === 'totp' ? 'secondFactor.useTotp' : 'secondFactor.useBackup')}
        </Button>
      )}
    </form>
  )
}

function errorOf(field: Name, isMissing: boolean | undefined, error: unknown): { type: string } | undefined {
  if (isMissing) return { type: 'required' }
  const issue = errorData(error)?.issues.find(({ path }) => path[0] === field)
  return issue && { type: issue.code }
}
