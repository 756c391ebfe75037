import { useToast } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useCan } from '../../session/use-me.ts'
import { ChangeList } from '../change-list.tsx'
import { ownSettingsOptions } from '../settings-options.ts'
import { useOwnSettingChanges } from './use-own-setting-changes.ts'

export function OwnSettingHistory({ settingKey: key }: { settingKey: string }) {
  const t = useTranslations('settings')
  const { toast } = useToast()
  const mayWrite = useCan('setting:write')
  const { put } = useOwnSettingChanges()
  const { data } = useQuery(ownSettingsOptions)
  const present = data?.settings.find((setting) => setting.key === key)
  return (
    <ChangeList
      historyKey={`custom.${key}`}
      textOf={(value) => JSON.stringify(value) ?? 'null'}
      isPrivate
      restoring={put}
      restoreOf={({ kind, isSecret, oldValue }) => {
        // What is a secret now must not be replaced by what everybody may read.
        if (!mayWrite || !data || kind === 'created' || isSecret || present?.isSecret) return
        return {
          label: t('history.restoreOwn'),
          onRestore: () =>
            put.mutate(
              {
                key,
                value: oldValue ?? null,
                isPublic: present?.isPublic ?? false,
                expected: present?.updatedAt ?? null,
              },
              { onSuccess: () => toast({ tone: 'success', title: t('saved') }) },
            ),
        }
      }}
    />
  )
}
