import { Breadcrumbs, Card, CardContent, PageHeader, useToast } from '@heimdall/ui'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { GeofenceForm } from './geofence-form.tsx'
import { useGeofenceChanges } from './use-geofence-changes.ts'

/** A geofence of the platform; people draw their own in the ID app. */
export function NewGeofencePage() {
  const t = useTranslations('geofencePages')
  usePageTitle(t('add'))
  const navigate = useNavigate()
  const { toast } = useToast()
  const { create } = useGeofenceChanges()
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            label={t('breadcrumbs')}
            items={[
              { id: 'list', content: <Link to="/geofences">{t('title')}</Link> },
              { id: 'here', content: t('add') },
            ]}
          />
        }
        title={t('add')}
        description={t('addText')}
      />
      <Card>
        <CardContent className="pt-5">
          <GeofenceForm
            error={create.error}
            pending={create.isPending}
            onSubmit={(fence) =>
              create.mutate(
                { ...fence, isPlatformWide: true },
                {
                  onSuccess: ({ id, name }) => {
                    toast({ tone: 'success', title: t('created', { name }) })
                    void navigate({ to: '/geofences/$geofenceId', params: { geofenceId: id } })
                  },
                },
              )
            }
          />
        </CardContent>
      </Card>
    </>
  )
}
