import type { Setting, SettingKey, SettingSection, SettingValue } from '@heimdall/contracts'
import { Card, CardDescription, CardHeader, CardTitle, FormError, SkeletonRows, useToast } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { useCan } from '../session/use-me.ts'
import { HistoryLink } from './history-link.tsx'
import { RequireFactorDialog } from './require-factor-dialog.tsx'
import { ResetSettingButton } from './reset-setting-button.tsx'
import { SettingChoice } from './setting-choice.tsx'
import type { SettingControlProps } from './setting-control.ts'
import { SettingNumber } from './setting-number.tsx'
import { SettingSwitch } from './setting-switch.tsx'
import { SettingText } from './setting-text.tsx'
import { settingsOptions } from './settings-options.ts'
import type { DraftState } from './use-drafts.ts'
import { useUpdateSetting } from './use-update-setting.ts'

export type SettingsCardProps = {
  section: SettingSection
  /** Those of the section that are shown. */
  keys: readonly SettingKey[]
  draftState: DraftState
}

/** The settings of one topic. */
export function SettingsCard({ section, keys, draftState: { drafts, setDraft } }: SettingsCardProps) {
  const t = useTranslations('settings')
  const mayWrite = useCan('setting:write')
  const failureText = useFailureText()
  const { toast } = useToast()
  const [isAsking, setAsking] = useState(false)
  const { data, error, isPending, isFetching, refetch } = useQuery(settingsOptions)
  const update = useUpdateSetting()

  const isSaving = ({ key }: Setting) => update.isPending && update.variables.key === key
  function change({ key }: Setting, value: SettingValue) {
    // This takes from whoever has none: first it is shown from whom.
    if (key === 'two_factor_required' && value === true) return setAsking(true)
    // By its promise: once it is saved, a search may take this card away before a callback of the call would run.
    void update.mutateAsync({ key, value }).then(
      () => {
        setDraft(key, undefined)
        toast({ tone: 'success', title: t('saved') })
      },
      // The card says why, and what was typed is still in its field.
      () => undefined,
    )
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
      ) : data === undefined ? (
        <QueryError title={t('failed')} error={error} onRetry={() => void refetch()} pending={isFetching} />
      ) : (
        <>
          {update.error !== null && (
            <div className="px-5 pb-3">
              <FormError title={failureText(update.error)} />
            </div>
          )}
          <ul className="divide-y divide-line border-t border-line">
            {data.settings
              .filter(({ key }) => keys.includes(key))
              .map((setting) => (
                <li key={setting.key} className="px-5 py-4">
                  <Control
                    // What is being saved is shown as if it were saved.
                    setting={isSaving(setting) ? { ...setting, ...update.variables } : setting}
                    readOnly={!mayWrite}
                    pending={isSaving(setting)}
                    draft={drafts[setting.key]}
                    onDraft={(text) => setDraft(setting.key, text)}
                    onChange={(value) => change(setting, value)}
                  />
                  <div className="mt-3 flex flex-wrap gap-2 empty:hidden">
                    {setting.hasHistory && <HistoryLink settingKey={setting.key} />}
                    {mayWrite && (
                      <ResetSettingButton setting={setting} onDone={() => setDraft(setting.key, undefined)} />
                    )}
                  </div>
                </li>
              ))}
          </ul>
        </>
      )}
      {section === 'signIn' && <RequireFactorDialog open={isAsking} onClose={() => setAsking(false)} />}
    </Card>
  )
}

/** Switches and choices take effect at once; numbers and texts are typed and then saved. */
function Control(props: SettingControlProps) {
  const { key, value } = props.setting
  if (key === 'default_locale') return <SettingChoice {...props} />
  if (typeof value === 'string') return <SettingText {...props} />
  return typeof value === 'number' ? <SettingNumber {...props} /> : <SettingSwitch {...props} />
}
