import type { Passkey } from '@heimdall/contracts'
import { Button, Dialog, Field, Input } from '@heimdall/ui'
import { type SubmitEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { FormFailure } from '../../components/form-failure.tsx'
import { useRenamePasskey } from './use-rename-passkey.ts'

const longest = 64

export function RenamePasskeyButton({ passkey: { id, name } }: { passkey: Passkey }) {
  const t = useTranslations()
  const input = useRef<HTMLInputElement>(null)
  const [open, setOpen] = useState(false)
  const [missing, setMissing] = useState(false)
  const rename = useRenamePasskey()
  const formId = `rename-${id}`

  function change(next: boolean) {
    setOpen(next)
    setMissing(false)
    rename.reset()
  }
  function submit(event: SubmitEvent) {
    event.preventDefault()
    event.stopPropagation()
    const typed = input.current?.value.trim() ?? ''
    setMissing(typed === '')
    if (typed === '') return input.current?.focus()
    if (typed === name) return change(false)
    rename.mutate({ id, name: typed }, { onSuccess: () => change(false) })
  }
  return (
    <>
      <Button size="sm" aria-label={t('passkeys.renameNamed', { name })} onClick={() => change(true)}>
        {t('passkeys.rename')}
      </Button>
      <Dialog
        open={open}
        onOpenChange={change}
        size="sm"
        title={t('passkeys.renameTitle')}
        closeLabel={t('common.close')}
        footer={
          <>
            <Button onClick={() => change(false)}>{t('common.cancel')}</Button>
            <Button type="submit" form={formId} variant="primary" loading={rename.isPending}>
              {t('passkeys.renameConfirm')}
            </Button>
          </>
        }
      >
        <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-4">
          <FormFailure error={rename.error} />
          <Field
            label={t('passkeys.name')}
            hint={t('passkeys.nameHint')}
            error={missing ? t('passkeys.nameMissing') : undefined}
            required
          >
            <Input ref={input} name="name" defaultValue={name} maxLength={longest} autoComplete="off" />
          </Field>
        </form>
      </Dialog>
    </>
  )
}
