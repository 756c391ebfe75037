import { Button, Field, Input } from '@heimdall/ui'
import { type SubmitEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { DeviceProblem } from './device-problems.ts'
import { OAuthFormFailure } from './oauth-form-failure.tsx'
import { OAuthFailure } from './send.ts'
import type { useDevice } from './use-device.ts'

export interface EnterDeviceCodeProps {
  /** From the address that the device has shown. */
  given: string | undefined
  /** Of the step before: each answer brings another. */
  xsrf: string
  problem: DeviceProblem | undefined
  enter: ReturnType<typeof useDevice>['enter']
}

export function EnterDeviceCode({ given, xsrf, problem, enter }: EnterDeviceCodeProps) {
  const t = useTranslations('devicePage')
  const tProblems = useTranslations('deviceProblems')
  const input = useRef<HTMLInputElement>(null)
  const [isMissing, setMissing] = useState(false)
  const isTooMany = enter.error instanceof OAuthFailure && enter.error.reason === 'tooMany'
  function submit(event: SubmitEvent) {
    event.preventDefault()
    const code = input.current?.value.trim() ?? ''
    setMissing(code === '')
    if (code === '') return input.current?.focus()
    enter.mutate({ xsrf, userCode: code }, { onSettled: () => input.current?.select() })
  }
  const said = isMissing ? 'missing' : problem
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {enter.isError && !isTooMany && <OAuthFormFailure error={enter.error} />}
      <Field
        label={t('code')}
        hint={t('codeHint')}
        error={isTooMany ? t('tooMany') : said && tProblems(said)}
        required
      >
        <Input
          ref={input}
          name="user_code"
          defaultValue={given}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={20}
          className="font-mono text-lg tracking-widest uppercase"
        />
      </Field>
      <Button type="submit" variant="primary" size="lg" block loading={enter.isPending}>
        {t('submit')}
      </Button>
    </form>
  )
}
