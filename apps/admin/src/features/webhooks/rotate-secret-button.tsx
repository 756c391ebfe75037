import type { Webhook } from '@heimdall/contracts'
import { Button, Dialog, Field, FormError, NativeSelect } from '@heimdall/ui'
import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { NewSecret } from './new-secret.tsx'
import { useWebhookChanges } from './use-webhook-changes.ts'

const overlaps = [24, 72, 168, 1, 0] as const

/** Asks how long both secrets shall sign; then shows the new one, once. */
export function RotateSecretButton({ webhook: { id } }: { webhook: Webhook }) {
  const t = useTranslations('webhooks.rotating')
  const tCommon = useTranslations('common')
  const failureText = useFailureText()
  const [open, setOpen] = useState(false)
  const [hours, setHours] = useState<number>(overlaps[0])
  const { rotate } = useWebhookChanges()
  function change(next: boolean) {
    setOpen(next)
    rotate.reset()
  }
  return (
    <>
      <Button size="sm" onClick={() => change(true)}>
        <KeyRound aria-hidden="true" />
        {t('rotate')}
      </Button>
      <Dialog
        open={open}
        onOpenChange={change}
        title={t('title')}
        description={rotate.data ? undefined : t('text')}
        closeLabel={tCommon('close')}
        footer={
          rotate.data ? (
            <Button variant="primary" onClick={() => change(false)}>
              {t('finished')}
            </Button>
          ) : (
            <>
              <Button onClick={() => change(false)}>{tCommon('cancel')}</Button>
              <Button
                variant="primary"
                loading={rotate.isPending}
                onClick={() => rotate.mutate({ id, overlapHours: hours })}
              >
                {t('rotate')}
              </Button>
            </>
          )
        }
      >
        {rotate.data ? (
          <NewSecret secret={rotate.data.secret} />
        ) : (
          <div className="flex flex-col gap-4">
            <FormError title={rotate.error && failureText(rotate.error)} />
            <Field label={t('overlap')} hint={t('overlapHint')}>
              <NativeSelect value={hours} onChange={(event) => setHours(Number(event.target.value))}>
                {overlaps.map((value) => (
                  <option key={value} value={value}>
                    {value === 0 ? t('none') : t('hours', { count: value })}
                  </option>
                ))}
              </NativeSelect>
            </Field>
          </div>
        )}
      </Dialog>
    </>
  )
}
