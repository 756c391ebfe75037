import type { SecurityState } from '@heimdall/contracts'
import { Badge, Button, RelativeTime } from '@heimdall/ui'
import { Smartphone } from 'lucide-react'
import { useState } from 'react'
import { useLocale, useTimeZone, useTranslations } from 'use-intl'
import { protectionOf } from './protection.ts'
import { RemoveTotpDialog } from './remove-totp-dialog.tsx'
import { SectionCard } from './section-card.tsx'
import { TotpSetUpDialog } from './totp-set-up-dialog.tsx'
import { useTotpSetUp } from './use-totp-set-up.ts'

export function TotpSection({ state }: { state: SecurityState }) {
  const t = useTranslations('totp')
  const locale = useLocale()
  const timeZone = useTimeZone()
  const setUp = useTotpSetUp()
  const [removing, setRemoving] = useState(false)
  const since = state.totpSince
  return (
    <>
      <SectionCard
        icon={<Smartphone />}
        title={t('name')}
        status={since !== null && <Badge tone="success">{t('on')}</Badge>}
        text={
          since === null
            ? t('offText')
            : t.rich('onText', {
                when: () => <RelativeTime date={since} locale={locale} timeZone={timeZone} />,
              })
        }
        actions={
          since === null ? (
            <Button
              variant={protectionOf(state).next === 'second_factor' ? 'primary' : 'secondary'}
              loading={setUp.begin.isPending}
              onClick={setUp.start}
            >
              {t('setUp')}
            </Button>
          ) : (
            <Button onClick={() => setRemoving(true)}>{t('remove')}</Button>
          )
        }
      />
      <TotpSetUpDialog setUp={setUp} />
      <RemoveTotpDialog state={state} open={removing} onOpenChange={setRemoving} />
    </>
  )
}
