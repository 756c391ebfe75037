import { Badge, Button, CodeBlock, PrivacyBlur, RelativeTime } from '@heimdall/ui'
import { getRouteApi } from '@tanstack/react-router'
import { Globe, History, Lock } from 'lucide-react'
import { useLocale, useTranslations } from 'use-intl'
import { DeleteOwnSettingButton } from './delete-own-setting-button.tsx'
import { type OwnSetting, textOf } from './own-setting-values.ts'

const route = getRouteApi('/settings')

export type OwnSettingRowProps = { setting: OwnSetting; readOnly: boolean; onEdit: () => void }

export function OwnSettingRow({ setting, readOnly, onEdit }: OwnSettingRowProps) {
  const t = useTranslations('settings.own')
  const tSettings = useTranslations('settings')
  const locale = useLocale()
  const navigate = route.useNavigate()
  const { key, isPublic, isSecret, updatedAt } = setting
  return (
    <li className="flex flex-col gap-3 px-5 py-4">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="font-mono text-sm font-medium wrap-anywhere text-ink">{key}</span>
        {isPublic && <Badge icon={<Globe />}>{t('public')}</Badge>}
        {isSecret && <Badge icon={<Lock />}>{t('secret')}</Badge>}
        <span className="text-xs text-muted">
          {`${tSettings('changed')} `}
          <RelativeTime date={updatedAt} locale={locale} />
        </span>
      </p>
      {isSecret ? (
        <p className="text-sm text-muted">{t('secretValue')}</p>
      ) : (
        <PrivacyBlur className="block">
          <CodeBlock wrap code={textOf(setting.value)} label={t('valueOf', { key })} />
        </PrivacyBlur>
      )}
      <div className="flex flex-wrap gap-2">
        {!readOnly && (
          <Button size="sm" aria-label={t('editNamed', { key })} onClick={onEdit}>
            {t('edit')}
          </Button>
        )}
        <Button
          size="sm"
          aria-label={tSettings('history.title', { name: key })}
          onClick={() =>
            void navigate({ search: (before) => ({ ...before, ownHistory: key }), resetScroll: false })
          }
        >
          <History aria-hidden="true" />
          {tSettings('history.open')}
        </Button>
        {!readOnly && <DeleteOwnSettingButton settingKey={key} />}
      </div>
    </li>
  )
}
