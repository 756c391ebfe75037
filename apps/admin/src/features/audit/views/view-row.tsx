import type { AuditView } from '@heimdall/contracts'
import { IconButton } from '@heimdall/ui'
import { Link } from '@tanstack/react-router'
import { Pencil, Trash2, Users } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useMe } from '../../session/use-me.ts'
import { readView } from './view-search.ts'
import type { ViewActions } from './view-types.ts'

export type ViewRowProps = ViewActions & { view: AuditView }

/** A link, so that a view can open in a tab of its own. */
export function ViewRow({ view, onOpen, onRename, onDelete }: ViewRowProps) {
  const t = useTranslations('audit.views')
  const { name, search, isShared, ownerId, ownerName, mayChange } = view
  const isOwn = useMe().id === ownerId
  return (
    <li className="group/view relative flex items-center rounded-sm hover:bg-hover has-focus-visible:bg-hover">
      <Link
        to="/audit"
        search={readView(search)}
        onClick={onOpen}
        className="flex min-h-9 min-w-0 flex-1 items-center gap-2 rounded-sm px-2.5 text-sm text-ink -outline-offset-2 touch:min-h-11"
      >
        <span className="min-w-0 truncate">{name}</span>
        {isOwn && isShared && (
          <Users role="img" aria-label={t('sharedMark')} className="size-3.5 shrink-0 text-subtle" />
        )}
        {!isOwn && (
          <span className="min-w-0 shrink truncate text-xs text-muted">{t('by', { name: ownerName })}</span>
        )}
      </Link>
      {mayChange && (
        <span className="flex pr-0.5 opacity-0 group-hover/view:opacity-100 group-has-focus-visible/view:opacity-100 touch:opacity-100">
          <IconButton size="sm" label={t('rename', { name })} onClick={() => onRename(view)}>
            <Pencil aria-hidden="true" />
          </IconButton>
          <IconButton size="sm" label={t('delete', { name })} onClick={() => onDelete(view)}>
            <Trash2 aria-hidden="true" />
          </IconButton>
        </span>
      )}
    </li>
  )
}
