import { Button, Dialog, Field, Input, NativeSelect, privateField, SecretReveal } from '@heimdall/ui'
import { lazy, type SubmitEvent, Suspense, useState } from 'react'
import { useTranslations } from 'use-intl'
import { FormFailure } from '../../../components/form-failure.tsx'
import { AudienceFields } from './audience-fields.tsx'
import { DeviceChoice } from './device-choice.tsx'
import { endAfter, shareEnds } from './share-ends.ts'
import { useDeviceChoice } from './use-device-choice.ts'
import { useSharingChanges } from './use-sharing-changes.ts'

const QrCode = lazy(() => import('../../security/qr-code.tsx'))

/** Makes a link, and shows it this once. */
export function NewShare({ onClose }: { onClose: () => void }) {
  const t = useTranslations('location.sharing.shares')
  const tCommon = useTranslations('common')
  const tCopying = useTranslations('copying')
  const { createShare } = useSharingChanges()
  const [choice, setChoice] = useState({ precision: 'exact' as const, delaySeconds: 600 })
  const devices = useDeviceChoice(null)
  const made = createShare.data
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (createShare.isPending || !devices.check()) return
    const form = new FormData(event.currentTarget)
    const expiresAt = endAfter(Number(form.get('hours')))
    const password = String(form.get('password') ?? '')
    createShare.mutate({
      name: String(form.get('name') ?? ''),
      ...choice,
      deviceIds: devices.deviceIds,
      ...(password === '' ? {} : { password }),
      ...(expiresAt === null ? {} : { expiresAt }),
    })
  }
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={made ? t('made') : t('add')}
      closeLabel={tCommon('close')}
    >
      {made ? (
        <div className="flex flex-col gap-4">
          <SecretReveal
            value={made.url}
            label={t('link')}
            warning={t('once')}
            copyLabel={t('copy')}
            copiedLabel={tCommon('copied')}
            copyFailedLabel={tCopying('failed')}
          />
          <Suspense fallback={null}>
            <QrCode text={made.url} label={t('qr')} className="mx-auto w-48" />
          </Suspense>
          <Button variant="primary" onClick={onClose}>
            {tCommon('done')}
          </Button>
        </div>
      ) : (
        <form onSubmit={submit} className="flex flex-col gap-4">
          <FormFailure error={createShare.error} />
          <Field label={t('name')} hint={t('nameHint')}>
            <Input name="name" required maxLength={60} autoComplete="off" />
          </Field>
          <AudienceFields
            value={choice}
            canHide={false}
            onChange={({ precision, delaySeconds }) =>
              // What can not be chosen here is not offered.
              setChoice({ precision: precision as 'exact', delaySeconds })
            }
          />
          <DeviceChoice {...devices.field} />
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label={t('ends')}>
              <NativeSelect name="hours" defaultValue="24">
                {shareEnds.map((hours) => (
                  <option key={hours} value={hours}>
                    {t('hours', { count: hours })}
                  </option>
                ))}
                <option value="0">{t('never')}</option>
              </NativeSelect>
            </Field>
            <Field label={t('password')} hint={tCommon('optional')}>
              <Input
                {...privateField}
                name="password"
                type="text"
                minLength={4}
                maxLength={256}
                autoComplete="off"
              />
            </Field>
          </div>
          <Button type="submit" variant="primary" loading={createShare.isPending}>
            {t('make')}
          </Button>
        </form>
      )}
    </Dialog>
  )
}
