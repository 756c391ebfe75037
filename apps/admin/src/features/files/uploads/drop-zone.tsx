import { type DragEvent, type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useAddFiles } from './use-uploads.ts'

export interface DropZoneProps {
  folderId: string | null
  enabled: boolean
  children: ReactNode
}

/** Takes files that are dropped on it; whoever has no mouse has the button. */
export function DropZone({ folderId, enabled, children }: DropZoneProps) {
  const t = useTranslations('files.uploads')
  const add = useAddFiles(folderId)
  const [isOver, setOver] = useState(false)
  const hasFiles = ({ dataTransfer }: DragEvent) => enabled && dataTransfer.types.includes('Files')
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button does the same.
    <div
      className="relative"
      onDragOver={(event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false)
      }}
      onDrop={(event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        setOver(false)
        void add(event.dataTransfer.files)
      }}
    >
      {children}
      {isOver && (
        <div className="pointer-events-none absolute -inset-2 z-20 grid place-items-center rounded-xl border-2 border-dashed border-accent bg-raised/85 text-sm font-medium text-ink">
          {t('drop')}
        </div>
      )}
    </div>
  )
}
