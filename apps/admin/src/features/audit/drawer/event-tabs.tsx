import type { AuditEvent } from '@heimdall/contracts'
import { CodeBlock, PrivacyBlur, SkeletonRows, Tabs } from '@heimdall/ui'
import { lazy, type ReactNode, Suspense } from 'react'
import { useTranslations } from 'use-intl'
import { type EventTab, eventTabs } from '../event-tab.ts'
import { EventOverview } from './event-overview.tsx'

const EventAround = lazy(() => import('./event-around.tsx'))
const EventProof = lazy(() => import('./event-proof.tsx'))

export type EventTabsProps = { event: AuditEvent; tab: EventTab; onTabChange: (tab: EventTab) => void }

/** Everything that is known of an event: in words, among its neighbours, as it is stored, and proven. */
export function EventTabs({ event, tab, onTabChange }: EventTabsProps) {
  const t = useTranslations('event')
  const tCommon = useTranslations('common')
  const contents: Record<EventTab, ReactNode> = {
    overview: <EventOverview key={event.id} event={event} />,
    around: <EventAround event={event} />,
    json: (
      <PrivacyBlur className="block">
        <CodeBlock
          code={JSON.stringify(event, null, 2)}
          label={t('json')}
          copy={{ label: t('copyJson'), copiedLabel: tCommon('copied'), failedLabel: tCommon('copyFailed') }}
          className="[&_section]:max-h-none!"
        />
      </PrivacyBlur>
    ),
    proof: <EventProof key={event.id} event={event} />,
  }
  return (
    <Tabs
      label={t('tabs.label')}
      value={tab}
      onValueChange={onTabChange}
      className="-mt-3"
      items={eventTabs.map((value) => ({
        value,
        label: t(`tabs.${value}`),
        content: (
          <Suspense fallback={<SkeletonRows label={t('loading')} rows={6} />}>{contents[value]}</Suspense>
        ),
      }))}
    />
  )
}
