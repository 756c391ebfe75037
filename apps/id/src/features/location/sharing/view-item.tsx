import type { LocationView } from '@heimdall/contracts'
import { PrivacyBlur, RelativeTime } from '@heimdall/ui'
import { useLocale, useTranslations } from 'use-intl'

/** Who looked, how, and when last. */
export function ViewItem({ view }: { view: LocationView }) {
  const t = useTranslations('location.sharing.views')
  const locale = useLocale()
  const { viewer, viewerKind, audience, audienceName, kind, views } = view
  const name = viewer && viewerKind === 'bot' ? t('botOf', { name: viewer.username }) : viewer?.username
  const how =
    audience === 'link' && audienceName !== null ? t('byLink', { name: audienceName }) : t(`by.${audience}`)
  return (
    <li className="flex flex-wrap justify-between gap-x-3 border-line border-t py-2 first:border-t-0">
      <span>
        <PrivacyBlur focusable={false} className="font-medium">
          {name ?? t(`nameless.${viewerKind}`)}
        </PrivacyBlur>{' '}
        <span className="text-sm text-muted">
          {[how, kind && t(`kind.${kind}`), views > 1 && t('times', { count: views })]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      <RelativeTime date={view.lastAt} locale={locale} className="text-sm text-muted" />
    </li>
  )
}
