import type { Share } from '@heimdall/contracts'
import { Checkbox, Field, formatExact, Input, NativeSelect, privateField, useToast } from '@heimdall/ui'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { EditDialog } from '../../../components/edit-dialog.tsx'
import { FormFailure } from '../../../components/form-failure.tsx'
import { audienceChanges } from './audience-changes.ts'
import { AudienceFields } from './audience-fields.tsx'
import { DeviceChoice } from './device-choice.tsx'
import { endAfter, shareEnds } from './share-ends.ts'
import { useDeviceChoice } from './use-device-choice.ts'
import { useSharingChanges } from './use-sharing-changes.ts'

const formId = 'edit-share'

/** Changes what a link shows. The link itself stays as it is, and only what was changed here is sent. */
export function ShareDialog(props: { share: Share; onClose: () => void }) {
  const { onClose } = props
  // As it was when the dialog opened: what others narrow meanwhile is not widened again from here.
  const [share] = useState(props.share)
  const t = useTranslations('location.sharing')
  const locale = useLocale()
  const { toast } = useToast()
  const { updateShare } = useSharingChanges()
  const [choice, setChoice] = useState({ precision: share.precision, delaySeconds: share.delaySeconds })
  const [isOpen, setIsOpen] = useState(false)
  const devices = useDeviceChoice(share.deviceIds)
  function send(form: FormData) {
    if (updateShare.isPending || !devices.check()) return
    const [name, ends, password] = ['name', 'ends', 'password'].map((field) => String(form.get(field) ?? ''))
    updateShare.mutate(
      {
        id: share.id,
        ...(name === share.name ? {} : { name }),
        ...audienceChanges(share, choice),
        ...(devices.field.value === share.deviceIds ? {} : { deviceIds: devices.deviceIds }),
        ...(ends === 'kept' ? {} : { expiresAt: endAfter(Number(ends)) }),
        ...(isOpen ? { password: null } : password ? { password } : {}),
      },
      {
        onSuccess: (saved) => {
          onClose()
          toast({ tone: 'success', title: t('saved', { name: saved.name }) })
        },
      },
    )
  }
  return (
    <EditDialog
      open
      onClose={onClose}
      title={t('editTitle', { name: share.name })}
      formId={formId}
      submitLabel={t('save')}
      pending={updateShare.isPending}
    >
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault()
          send(new FormData(event.currentTarget))
        }}
        className="flex flex-col gap-4"
      >
        <p className="text-muted text-sm">{t('editHow')}</p>
        <FormFailure error={updateShare.error} />
        <Field label={t('shares.name')} hint={t('shares.nameHint')}>
          <Input
            {...privateField}
            name="name"
            required
            maxLength={60}
            autoComplete="off"
            defaultValue={share.name}
          />
        </Field>
        <AudienceFields value={choice} onChange={setChoice} />
        <DeviceChoice {...devices.field} />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t('shares.ends')}>
            <NativeSelect name="ends" defaultValue="kept">
              <option value="kept">
                {share.expiresAt === null
                  ? t('shares.keptOpen')
                  : t('shares.kept', { time: formatExact(Date.parse(share.expiresAt), locale) })}
              </option>
              {shareEnds.map((hours) => (
                <option key={hours} value={hours}>
                  {t('shares.hours', { count: hours })}
                </option>
              ))}
              {share.expiresAt !== null && <option value="0">{t('shares.never')}</option>}
            </NativeSelect>
          </Field>
          <Field
            label={t('shares.password')}
            hint={t(share.hasPassword ? 'shares.passwordKept' : 'shares.passwordNone')}
          >
            <Input
              {...privateField}
              name="password"
              type="text"
              minLength={4}
              maxLength={256}
              autoComplete="off"
              disabled={isOpen}
            />
          </Field>
        </div>
        {share.hasPassword && (
          <Checkbox
            label={t('shares.passwordGone')}
            checked={isOpen}
            onChange={({ target }) => setIsOpen(target.checked)}
          />
        )}
      </form>
    </EditDialog>
  )
}
