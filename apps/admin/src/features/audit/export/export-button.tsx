import { Button } from '@heimdall/ui'
import { Download } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { AuditFilters } from '../audit-search.ts'

const ExportDialog = lazy(() => import('./export-dialog.tsx'))

export function ExportButton({ filters }: { filters: AuditFilters }) {
  const t = useTranslations('audit.export')
  const [open, setOpen] = useState(false)
  // Once loaded it stays, so that it can fade out.
  const [wanted, setWanted] = useState(false)
  return (
    <>
      <Button
        size="sm"
        onClick={() => {
          setWanted(true)
          setOpen(true)
        }}
      >
        <Download aria-hidden="true" />
        <span className="max-sm:sr-only">{t('button')}</span>
      </Button>
      {wanted && (
        <Suspense>
          <ExportDialog open={open} filters={filters} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
