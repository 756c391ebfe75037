import type { FileFolder } from '@heimdall/contracts'
import { RowLink, TCell, TRow } from '@heimdall/ui'
import { Link } from '@tanstack/react-router'
import { Folder } from 'lucide-react'
import { openRow } from '../../lib/open-row.ts'
import { fileColumns } from './file-row.tsx'

export function FolderRow({ folder }: { folder: FileFolder }) {
  return (
    <TRow interactive onClick={openRow}>
      <TCell className="w-full max-w-0">
        <span className="flex min-w-0 items-center gap-3">
          <span
            aria-hidden="true"
            className="grid size-8 shrink-0 place-items-center rounded-sm bg-accent-soft text-accent-ink [&_svg]:size-4"
          >
            <Folder />
          </span>
          <RowLink asChild className="min-w-0 truncate">
            <Link to="/files" search={({ order }) => ({ order, folder: folder.id })} preload={false}>
              {folder.name}
            </Link>
          </RowLink>
        </span>
      </TCell>
      <TCell className={fileColumns.size} />
      <TCell className={fileColumns.by} />
      <TCell className={fileColumns.at} />
    </TRow>
  )
}
