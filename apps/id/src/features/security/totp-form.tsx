import type { TotpSetUp as TotpSecret } from '@heimdall/contracts'
import { Button, Checkbox, CopyButton } from '@heimdall/ui'
import { lazy, type SubmitEvent, Suspense, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { CodeField } from '../../components/code-field.tsx'
import { FormFailure } from '../../components/form-failure.tsx'
import { concernsFields } from '../../lib/form-issues.ts'
import { useCodeText } from '../../lib/use-code-text.ts'
import type { TotpSetUp } from './use-totp-set-up.ts'

const QrCode = lazy(() => import('./qr-code.tsx'))

export interface TotpFormProps {
  /** For the button that submits it, which stands outside. */
  id: string
  secret: TotpSecret
  confirm: TotpSetUp['confirm']
}

/** QR code and secret, and the code that the app makes of it. */
export function TotpForm({ id, secret, confirm }: TotpFormProps) {
  const t = useTranslations()
  const codeText = useCodeText()
  const code = useRef<HTMLInputElement>(null)
  const others = useRef<HTMLInputElement>(null)
  const [missing, setMissing] = useState(false)

  function send() {
    const input = code.current
    if (!input || confirm.isPending) return
    const typed = input.value.trim()
    setMissing(typed === '')
    if (typed === '') return input.focus()
    confirm.mutate(
      { code: typed, endOtherSessions: others.current?.checked ?? false },
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
    event.stopPropagation()
    send()
  }
  const groups = secret.secret.match(/.{1,4}/g)?.join(' ') ?? secret.secret
  return (
    <form id={id} onSubmit={submit} noValidate className="flex flex-col gap-5">
      {!concernsFields(['code'], confirm.error) && <FormFailure error={confirm.error} />}
      {/* Nobody can scan the phone they hold. */}
      <Button asChild block className="pointer-fine:hidden">
        <a href={secret.uri}>{t('totp.openApp')}</a>
      </Button>
      <div className="flex flex-col items-center gap-4 sm:flex-row sm:items-start">
        <Suspense fallback={<div className="size-44 shrink-0 rounded-lg bg-sunken" />}>
          <QrCode text={secret.uri} label={t('totp.qrLabel')} className="size-44 shrink-0" />
        </Suspense>
        <div className="flex min-w-0 flex-col gap-2 text-sm">
          <p className="text-muted">{t('totp.manual')}</p>
          <p className="select-all rounded-md bg-sunken p-3 font-mono wrap-anywhere">{groups}</p>
          <div>
            <CopyButton
              value={secret.secret}
              label={t('totp.copySecret')}
              copiedLabel={t('common.copied')}
              failedLabel={t('copying.failed')}
              showText
            />
          </div>
        </div>
      </div>
      <CodeField
        kind="totp"
        input={code}
        error={missing ? t('secondFactor.codeMissing') : codeText(confirm.error)}
        onComplete={send}
      />
      <Checkbox ref={others} name="others" label={t('security.endOthers')} />
    </form>
  )
}
