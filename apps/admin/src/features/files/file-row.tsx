import type { StoredFile } from '@heimdall/contracts'
import { RelativeTime, RowLink, TCell, TRow } from '@heimdall/ui'
import { Link } from '@tanstack/react-router'
import { useLocale } from 'use-intl'
import { openRow } from '../../lib/open-row.ts'
import { FileIcon } from './file-icon.tsx'
import { FileStateBadge } from './file-state-badge.tsx'
import { useSizeText } from './use-size-text.ts'

export const fileColumns = {
  size: 'max-sm:hidden whitespace-nowrap',
  by: 'max-md:hidden max-w-40 truncate',
  at: 'max-sm:hidden whitespace-nowrap',
}

export function FileRow({ file, isScanned }: { file: StoredFile; isScanned: boolean }) {
  const locale = useLocale()
  const sizeText = useSizeText()
  return (
    <TRow interactive onClick={openRow}>
      <TCell className="w-full max-w-0">
        <span className="flex min-w-0 items-center gap-3">
          <FileIcon file={file} />
          <span className="flex min-w-0 flex-1 flex-col gap-0.5">
            <span className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
              <RowLink asChild className="min-w-0 max-w-full truncate">
                <Link
                  to="/files"
                  search={(before) => ({ ...before, file: file.id })}
                  resetScroll={false}
                  preload={false}
                >
                  {file.name}
                </Link>
              </RowLink>
              <FileStateBadge file={file} isScanned={isScanned} />
            </span>
            {file.description !== null && (
              <span className="truncate text-xs text-muted max-sm:hidden">{file.description}</span>
            )}
            <span className="truncate text-xs text-muted sm:hidden">
              {sizeText(file.sizeBytes)} ·{' '}
              <RelativeTime date={file.createdAt} locale={locale} focusable={false} />
            </span>
          </span>
        </span>
      </TCell>
      <TCell className={`${fileColumns.size} text-muted tabular`}>{sizeText(file.sizeBytes)}</TCell>
      <TCell className={`${fileColumns.by} text-muted`}>{file.uploadedBy?.username ?? '–'}</TCell>
      <TCell className={`${fileColumns.at} text-muted`}>
        <span className="relative z-1">
          <RelativeTime date={file.createdAt} locale={locale} focusable={false} />
        </span>
      </TCell>
    </TRow>
  )
}
