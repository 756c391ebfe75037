import { cx } from '@heimdall/ui'
import { FileCheck2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'

/** A file field that is as large as a hand: drop a proof on it, or choose one. */
export function ProofDrop({ onFile }: { onFile: (file: File) => void }) {
  const t = useTranslations('proof')
  const [isOver, setOver] = useState(false)
  function take(files: FileList | null) {
    const [file] = files ?? []
    if (file) onFile(file)
  }
  return (
    <label
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files)
      }}
      className={cx(
        'flex cursor-pointer flex-col items-center gap-2 rounded-lg border border-dashed border-line-strong px-4 py-8 text-center text-sm',
        'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent hover:bg-hover',
        isOver && 'bg-hover',
      )}
    >
      <FileCheck2 aria-hidden="true" className="size-6 text-muted" />
      <span className="font-medium text-ink">{t('drop')}</span>
      <span className="text-xs text-muted">{t('dropHint')}</span>
      <input
        type="file"
        accept=".tlog-proof,text/plain"
        className="sr-only"
        onChange={({ target }) => {
          take(target.files)
          // The same file again is a new attempt.
          target.value = ''
        }}
      />
    </label>
  )
}
