import { Field, NativeSelect } from '@heimdall/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { EditDialog } from '../../components/edit-dialog.tsx'
import { FormFailure } from '../../components/form-failure.tsx'
import { SecretDialog } from '../../components/secret-dialog.tsx'
import type { AppDialogProps } from './edit-app-dialog.tsx'
import { useAddSecret } from './use-add-secret.ts'

const formId = 'new-secret'
const overlaps = [0, 24, 168] as const

/** How long the old secret goes on working, then the new one, once. */
export function NewSecretDialog({ app: { id, name }, open, onClose }: AppDialogProps) {
  const t = useTranslations()
  const [overlapHours, setOverlapHours] = useState(24)
  const add = useAddSecret()

  function close() {
    add.reset()
    onClose()
  }
  if (add.data) {
    return (
      <SecretDialog
        open={open}
        onClose={close}
        title={t('apps.newSecretTitle', { name })}
        secret={{
          value: add.data.clientSecret,
          label: t('apps.secret'),
          warning: t('apps.secretWarning'),
          copyLabel: t('apps.copySecret'),
        }}
      />
    )
  }
  return (
    <EditDialog
      open={open}
      onClose={close}
      title={t('apps.newSecretTitle', { name })}
      formId={formId}
      submitLabel={t('apps.newSecret')}
      pending={add.isPending}
    >
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault()
          if (!add.isPending) add.mutate({ id, overlapHours })
        }}
        className="flex flex-col gap-4"
      >
        <FormFailure error={add.error} />
        <Field label={t('apps.overlap')} hint={t('apps.overlapHint')}>
          <NativeSelect
            value={overlapHours}
            onChange={(event) => setOverlapHours(Number(event.target.value))}
          >
            {overlaps.map((hours) => (
              <option key={hours} value={hours}>
                {t(`apps.overlaps.${hours}`)}
              </option>
            ))}
          </NativeSelect>
        </Field>
      </form>
    </EditDialog>
  )
}
