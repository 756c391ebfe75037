import type { Setting, SettingKey } from '@heimdall/contracts'
import { Card, CardDescription, CardHeader, CardTitle, FormError, SkeletonRows, useToast } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { useCan } from '../session/use-me.ts'
import { HistoryLink } from './history-link.tsx'
import { RequireFactorDialog } from './require-factor-dialog.tsx'
import type { SettingControlProps } from './setting-control.ts'
import { SettingNumber } from './setting-number.tsx'
import { SettingSwitch } from './setting-switch.tsx'
import { settingsOptions } from './settings-options.ts'
import { useUpdateSetting } from './use-update-setting.ts'

const sections = {
  signIn: ['registration_enabled', 'two_factor_required', 'session_idle_days', 'session_absolute_days'],
  retention: ['audit_retention_days', 'position_retention_days'],
  files: ['file_max_mb', 'file_own_quota_mb', 'file_quota_mb'],
} as const satisfies Record<string, readonly SettingKey[]>

/** The settings of one topic. */
export function SettingsCard({ section }: { section: keyof typeof sections }) {
  const t = useTranslations('settings')
  const mayWrite = useCan('setting:write')
  const failureText = useFailureText()
  const { toast } = useToast()
  const [isAsking, setAsking] = useState(false)
  const { data, error, isPending, isFetching, refetch } = useQuery(settingsOptions)
  const update = useUpdateSetting()

  const keys: readonly SettingKey[] = sections[section]
  const isShown = ({ key }: Setting) => keys.includes(key)
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
          <CardTitle>{t(`${section}.title`)}</CardTitle>
          <CardDescription>{t(`${section}.description`)}</CardDescription>
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
            {data.settings.filter(isShown).map((setting) => (
              <li key={setting.key} className="px-5 py-4">
                <Control
                  // What is being saved is shown as if it were saved.
                  setting={isSaving(setting) ? { ...setting, ...update.variables } : setting}
                  readOnly={!mayWrite}
                  pending={isSaving(setting)}
                  onChange={(value) => change(setting, value)}
                />
                <HistoryLink settingKey={setting.key} />
              </li>
            ))}
          </ul>
        </>
      )}
      {section === 'signIn' && <RequireFactorDialog open={isAsking} onClose={() => setAsking(false)} />}
    </Card>
  )
}

/** A switch takes effect at once; a number is typed and then saved. */
function Control({ setting, ...rest }: SettingControlProps) {
  return typeof setting.value === 'number' ? (
    <SettingNumber setting={setting} {...rest} />
  ) : (
    <SettingSwitch setting={setting} {...rest} />
  )
}
