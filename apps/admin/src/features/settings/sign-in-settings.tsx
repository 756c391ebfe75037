import type { Setting } from '@heimdall/contracts'
import { Card, CardDescription, CardHeader, CardTitle, FormError, SkeletonRows, useToast } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { useCan } from '../session/use-me.ts'
import { RequireFactorDialog } from './require-factor-dialog.tsx'
import type { SettingControlProps } from './setting-control.ts'
import { SettingDays } from './setting-days.tsx'
import { SettingSwitch } from './setting-switch.tsx'
import { settingsOptions } from './settings-options.ts'
import { useUpdateSetting } from './use-update-setting.ts'

/** Who may come in, and with what. */
export function SignInSettings() {
  const t = useTranslations('settings')
  const mayWrite = useCan('setting:write')
  const failureText = useFailureText()
  const { toast } = useToast()
  const [isAsking, setAsking] = useState(false)
  const { data, error, isPending, isFetching, refetch } = useQuery(settingsOptions)
  const update = useUpdateSetting()

  const isSaving = ({ key }: Setting) => update.isPending && update.variables.key === key
  function change({ key }: Setting, value: Setting['value']) {
    // This takes from whoever has none: first it is shown from whom.
    if (key === 'two_factor_required' && value === true) return setAsking(true)
    update.mutate({ key, value }, { onSuccess: () => toast({ tone: 'success', title: t('saved') }) })
  }
  return (
    <Card>
      <CardHeader>
        <div>
          <CardTitle>{t('signIn.title')}</CardTitle>
          <CardDescription>{t('signIn.description')}</CardDescription>
        </div>
      </CardHeader>
      {isPending ? (
        <SkeletonRows label={t('loading')} rows={2} />
      ) : error ? (
        <QueryError title={t('failed')} error={error} onRetry={() => void refetch()} pending={isFetching} />
      ) : (
        <>
          {update.error !== null && (
            <div className="px-5 pb-3">
              <FormError title={failureText(update.error)} />
            </div>
          )}
          <ul className="divide-y divide-line border-t border-line">
            {data.settings.map((setting) => (
              <li key={setting.key} className="px-5 py-4">
                <Control
                  // What is being saved is shown as if it were saved.
                  setting={isSaving(setting) ? { ...setting, ...update.variables } : setting}
                  readOnly={!mayWrite}
                  pending={isSaving(setting)}
                  onChange={(value) => change(setting, value)}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <RequireFactorDialog open={isAsking} onClose={() => setAsking(false)} />
    </Card>
  )
}

/** A switch takes effect at once; a number is typed and then saved. */
function Control({ setting, ...rest }: SettingControlProps) {
  return typeof setting.value === 'number' ? (
    <SettingDays setting={setting} {...rest} />
  ) : (
    <SettingSwitch setting={setting} {...rest} />
  )
}
