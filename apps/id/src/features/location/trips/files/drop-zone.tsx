import { cx } from '@heimdall/ui'
import { FileUp } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'

/** Files to choose, or to let fall. The field itself lies over all of it, so that keyboards and screen readers have it too. */
export function DropZone({ onFiles }: { onFiles: (files: File[]) => void }) {
  const t = useTranslations('trips.files.import')
  const [isOver, setIsOver] = useState(false)
  return (
    <label
      className={cx(
        'relative flex flex-col items-center gap-1 rounded-lg border border-dashed border-control px-5 py-8 text-center',
        'has-focus-visible:outline-2 has-focus-visible:outline-focus hover:bg-hover',
        isOver && 'border-accent-ink bg-accent-soft',
      )}
    >
      <FileUp aria-hidden="true" className="mb-1 size-6 text-muted" />
      <span className="text-sm font-medium text-ink">{t('choose')}</span>
      <span className="max-w-prose text-xs text-muted">{t('formats')}</span>
      <input
        type="file"
        multiple
        accept=".gpx,.geojson,.json,.kml,.rec"
        className="absolute inset-0 cursor-pointer opacity-0"
        onDragOver={() => setIsOver(true)}
        onDragLeave={() => setIsOver(false)}
        onDrop={() => setIsOver(false)}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])])
          // The same file again is a choice too.
          target.value = ''
        }}
      />
    </label>
  )
}
