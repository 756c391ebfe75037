import { positionExportFormats, type TripDetails } from '@heimdall/contracts'
import { Button, Dialog } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { useTripTexts } from '../use-trip-texts.ts'

/** The positions of one trip as a file, in each format. */
export function ExportTripDialog({ trip, onClose }: { trip: TripDetails; onClose: () => void }) {
  const t = useTranslations('trips.export')
  const tCommon = useTranslations('common')
  const { nameOf } = useTripTexts()
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={t('title', { name: nameOf(trip) })}
      description={t('text')}
      closeLabel={tCommon('close')}
      size="sm"
    >
      <div className="flex flex-col gap-2">
        {positionExportFormats.map((format) => (
          <Button key={format} asChild block>
            <a href={`/v1/gps/export?${new URLSearchParams({ format, tripId: trip.id })}`} download>
              {t(`formats.${format}`)}
            </a>
          </Button>
        ))}
      </div>
    </Dialog>
  )
}
