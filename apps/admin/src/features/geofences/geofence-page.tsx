import type { Geofence } from '@heimdall/contracts'
import {
  Badge,
  Breadcrumbs,
  Card,
  CardContent,
  changesOf,
  PageHeader,
  PrivacyBlur,
  Tabs,
  useToast,
} from '@heimdall/ui'
import { draftOf, type ReadGeofence, readDraft } from '@heimdall/ui/geofences'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { PageInstead } from '../../components/page-instead.tsx'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { useCan } from '../session/use-me.ts'
import { GeofenceActions } from './geofence-actions.tsx'
import { GeofenceColour } from './geofence-colour.tsx'
import { GeofenceEvents } from './geofence-events.tsx'
import { GeofenceForm } from './geofence-form.tsx'
import { GeofenceReplayCard } from './geofence-replay.tsx'
import { geofenceOptions } from './geofences-options.ts'
import { useGeofenceChanges } from './use-geofence-changes.ts'
import { useShapeText } from './use-shape-text.ts'

const route = getRouteApi('/geofences/$geofenceId')

export function GeofencePage() {
  const t = useTranslations('geofencePages')
  const { geofenceId } = route.useParams()
  const query = useQuery(geofenceOptions(geofenceId))
  const { data } = query
  usePageTitle(data?.name ?? t('title'))
  if (data) return <Shown key={data.id} geofence={data} />
  return (
    <PageInstead
      title={t('title')}
      loading={t('loadingOne')}
      failed={t('failedOne')}
      rows={4}
      query={query}
    />
  )
}

function Shown({ geofence }: { geofence: Geofence }) {
  const t = useTranslations('geofencePages')
  const { tab = 'events' } = route.useSearch()
  const navigate = route.useNavigate()
  const mayWrite = useCan('geofence:write')
  const shapeText = useShapeText()
  const { owner, name } = geofence
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            label={t('breadcrumbs')}
            items={[
              { id: 'list', content: <Link to="/geofences">{t('title')}</Link> },
              { id: 'here', content: <PrivacyBlur>{name}</PrivacyBlur> },
            ]}
          />
        }
        title={<PrivacyBlur>{name}</PrivacyBlur>}
        status={
          <>
            <GeofenceColour colour={geofence.colour} />
            {!geofence.isActive && <Badge tone="warning">{t('off')}</Badge>}
          </>
        }
        description={`${owner ? t('ownedBy', { name: owner.username }) : t('platform')}. ${shapeText(geofence.shape)}`}
        actions={mayWrite && <GeofenceActions geofence={geofence} />}
      />
      <Tabs
        label={t('tabs.label')}
        value={tab}
        onValueChange={(next) => void navigate({ search: { tab: next }, replace: true, resetScroll: false })}
        items={[
          { value: 'events', label: t('tabs.events'), content: <GeofenceEvents geofence={geofence} /> },
          {
            value: 'edit',
            label: t(mayWrite ? 'tabs.edit' : 'tabs.replay'),
            content: (
              <Card>
                <CardContent className="pt-5">
                  {mayWrite ? (
                    <Edit geofence={geofence} />
                  ) : (
                    <GeofenceReplayCard geofence={geofence} fence={geofence} />
                  )}
                </CardContent>
              </Card>
            ),
          },
        ]}
      />
    </>
  )
}

function Edit({ geofence }: { geofence: Geofence }) {
  const t = useTranslations('geofencePages')
  const { toast } = useToast()
  const { update } = useGeofenceChanges()
  // As it was when the form opened: what anybody changes meanwhile neither takes a drawing away nor is undone by it.
  const [base, setBase] = useState(geofence)
  function done(saved: Geofence) {
    setBase(saved)
    toast({ tone: 'success', title: t('saved', { name: saved.name }) })
  }
  function save(fence: ReadGeofence) {
    const changes = changesOf(readDraft(draftOf(base)).fence ?? {}, fence)
    if (Object.keys(changes).length === 0) return done(geofence)
    update.mutate({ id: geofence.id, ...changes }, { onSuccess: done })
  }
  return (
    <GeofenceForm
      key={base.updatedAt}
      geofence={base}
      error={update.error}
      pending={update.isPending}
      onSubmit={save}
      more={(fence) => <GeofenceReplayCard geofence={geofence} fence={fence} />}
    />
  )
}
