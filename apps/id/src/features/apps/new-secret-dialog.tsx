import { Button, Dialog, Field, NativeSelect, SecretReveal } from '@heimdall/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { FormFailure } from '../../components/form-failure.tsx'
import type { AppDialogProps } from './edit-app-dialog.tsx'
import { useAddSecret } from './use-add-secret.ts'

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
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && close()}
      title={t('apps.newSecretTitle', { name })}
      closeLabel={t('common.close')}
      footer={
        add.data ? (
          <Button variant="primary" onClick={close}>
            {t('common.done')}
          </Button>
        ) : (
          <>
            <Button onClick={close}>{t('common.cancel')}</Button>
            <Button
              variant="primary"
              loading={add.isPending}
              onClick={() => !add.isPending && add.mutate({ id, overlapHours })}
            >
              {t('apps.newSecret')}
            </Button>
          </>
        )
      }
    >
      {add.data ? (
        <SecretReveal
          value={add.data.clientSecret}
          label={t('apps.secret')}
          warning={t('apps.secretWarning')}
          copyLabel={t('apps.copySecret')}
          copiedLabel={t('common.copied')}
        />
      ) : (
        <div className="flex flex-col gap-4">
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
        </div>
      )}
    </Dialog>
  )
}
