import { Card, CardContent, CardHeader, CardTitle, SegmentedControl, Switch } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import type { Locale } from '../../lib/locale.ts'
import { useMe } from '../account/use-me.ts'
import { useUpdateMe } from '../account/use-update-me.ts'

export function PreferencesCard() {
  const t = useTranslations()
  const { locale, privacyMode } = useMe()
  const updateMe = useUpdateMe()
  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('profile.preferences')}</CardTitle>
      </CardHeader>
      <CardContent className="flex flex-col gap-5">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <span className="text-sm font-medium">{t('preferences.language')}</span>
          <SegmentedControl<Locale>
            label={t('preferences.language')}
            value={locale}
            onValueChange={(chosen) => updateMe.mutate({ locale: chosen })}
            options={[
              { value: 'en', label: 'English' },
              { value: 'de', label: 'Deutsch' },
            ]}
          />
        </div>
        <Switch
          label={t('preferences.privacyMode')}
          description={t('profile.privacyHint')}
          checked={privacyMode}
          onChange={(event) => updateMe.mutate({ privacyMode: event.target.checked })}
        />
      </CardContent>
    </Card>
  )
}
