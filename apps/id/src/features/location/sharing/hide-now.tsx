import { Alert, Button } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { EyeOff } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { FormFailure } from '../../../components/form-failure.tsx'
import { sharingQuery } from './queries.ts'
import { useSharingChanges } from './use-sharing-changes.ts'

/** One tap, on every page about locations. */
export function HideNow() {
  const t = useTranslations('location.sharing')
  const { data } = useQuery(sharingQuery())
  const { hide, show } = useSharingChanges()
  if (data && data.hiddenAt !== null) {
    return (
      <div className="mb-4 flex flex-col gap-2" role="status">
        <Alert tone="warning" title={t('allHidden')}>
          <p className="mb-3">{t('allHiddenText')}</p>
          <Button size="sm" loading={show.isPending} onClick={() => show.mutate({})}>
            {t('showAgain')}
          </Button>
        </Alert>
        <FormFailure error={show.error} />
      </div>
    )
  }
  return (
    <div className="mb-4 flex flex-col gap-2">
      <Button
        variant="danger"
        className="self-start"
        loading={hide.isPending}
        onClick={() => hide.mutate({})}
      >
        <EyeOff aria-hidden className="size-4" />
        {t('hideNow')}
      </Button>
      <FormFailure error={hide.error} />
    </div>
  )
}
