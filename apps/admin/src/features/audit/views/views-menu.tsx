import type { AuditView } from '@heimdall/contracts'
import { Button, Popover } from '@heimdall/ui'
import { Bookmark, ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { DeleteViewDialog } from './delete-view-dialog.tsx'
import { ViewDialog } from './view-dialog.tsx'
import type { ViewToEdit } from './view-types.ts'
import { ViewsList } from './views-list.tsx'

/** Saved searches: to open, to save the present one, to change and to delete. */
export function ViewsMenu() {
  const t = useTranslations('audit.views')
  const [open, setOpen] = useState(false)
  const [editing, setEditing] = useState<ViewToEdit>()
  const [deleting, setDeleting] = useState<AuditView>()

  /** A dialog takes over from the list. */
  function leaveFor(act: () => void) {
    setOpen(false)
    act()
  }
  return (
    <>
      <Popover
        label={t('title')}
        open={open}
        onOpenChange={setOpen}
        align="end"
        className="flex max-h-(--radix-popover-content-available-height) w-80 flex-col"
        trigger={
          <Button size="sm">
            <Bookmark aria-hidden="true" />
            <span className="max-sm:sr-only">{t('button')}</span>
            <ChevronDown aria-hidden="true" className="size-3.5! text-subtle" />
          </Button>
        }
      >
        <ViewsList
          onOpen={() => setOpen(false)}
          onSave={() => leaveFor(() => setEditing('new'))}
          onRename={(view) => leaveFor(() => setEditing(view))}
          onDelete={(view) => leaveFor(() => setDeleting(view))}
        />
      </Popover>
      <ViewDialog view={editing} onClose={() => setEditing(undefined)} />
      <DeleteViewDialog view={deleting} onClose={() => setDeleting(undefined)} />
    </>
  )
}
