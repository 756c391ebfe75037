import type { TripDetails } from '@heimdall/contracts'
import {
  Button,
  ConfirmDialog,
  DropdownMenu,
  DropdownMenuItem,
  DropdownMenuSeparator,
  useToast,
} from '@heimdall/ui'
import { useNavigate } from '@tanstack/react-router'
import { Ellipsis, FileDown, Merge, Pencil, Scissors, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useTripChanges } from '../use-trip-changes.ts'
import { useTripProblem } from '../use-trip-problem.ts'
import { useTripTexts } from '../use-trip-texts.ts'
import { EditTripDialog } from './edit-trip-dialog.tsx'
import { ExportTripDialog } from './export-trip-dialog.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { SplitDialog } from './split-dialog.tsx'

export interface TripActionsProps {
  trip: TripDetails
  /** The chosen moment, ms. */
  at: number
}

export function TripActions({ trip, at }: TripActionsProps) {
  const t = useTranslations('trips')
  const [open, setOpen] = useState<'edit' | 'split' | 'merge' | 'export' | 'delete'>()
  const close = () => setOpen(undefined)
  return (
    <div className="flex flex-wrap gap-2">
      <Button onClick={() => setOpen('edit')}>
        <Pencil aria-hidden="true" />
        {t('edit.open')}
      </Button>
      <Button onClick={() => setOpen('split')}>
        <Scissors aria-hidden="true" />
        {t('split.open')}
      </Button>
      <DropdownMenu
        trigger={
          <Button>
            <Ellipsis aria-hidden="true" />
            {t('moreActions')}
          </Button>
        }
      >
        <DropdownMenuItem icon={<Merge />} onSelect={() => setOpen('merge')}>
          {t('merge.open')}
        </DropdownMenuItem>
        {trip.device && (
          <DropdownMenuItem icon={<FileDown />} onSelect={() => setOpen('export')}>
            {t('export.open')}
          </DropdownMenuItem>
        )}
        <DropdownMenuSeparator />
        <DropdownMenuItem icon={<Trash2 />} tone="danger" onSelect={() => setOpen('delete')}>
          {t('delete.open')}
        </DropdownMenuItem>
      </DropdownMenu>
      {open === 'edit' && <EditTripDialog trip={trip} onClose={close} />}
      {open === 'split' && <SplitDialog trip={trip} at={at} onClose={close} />}
      {open === 'merge' && <MergeDialog trip={trip} onClose={close} />}
      {open === 'export' && <ExportTripDialog trip={trip} onClose={close} />}
      <DeleteDialog trip={trip} open={open === 'delete'} onClose={close} />
    </div>
  )
}

function DeleteDialog({ trip, open, onClose }: { trip: TripDetails; open: boolean; onClose: () => void }) {
  const t = useTranslations('trips.delete')
  const tCommon = useTranslations('common')
  const { toast } = useToast()
  const { nameOf } = useTripTexts()
  const navigate = useNavigate()
  const problemOf = useTripProblem()
  const { remove } = useTripChanges()
  const name = nameOf(trip)
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(next) => {
        if (next) return
        remove.reset()
        onClose()
      }}
      title={t('title', { name })}
      description={t(trip.device ? 'text' : 'textAlone')}
      confirmLabel={t('open')}
      cancelLabel={tCommon('cancel')}
      pending={remove.isPending}
      error={problemOf(remove.error)}
      onConfirm={() =>
        remove.mutate(
          { id: trip.id },
          {
            onSuccess: () => {
              toast({ tone: 'success', title: t('done', { name }) })
              void navigate({ to: '/location/trips' })
            },
          },
        )
      }
    />
  )
}
