import { Drawer, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { FileDetails } from './file-details.tsx'
import { fileOptions } from './files-options.ts'

/** One file: how it looks, what is known of it, and what can be done with it. */
export function FileDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const t = useTranslations('files')
  // While it slides out the drawer still shows what it showed.
  const last = useRef(id)
  if (id !== undefined) last.current = id
  const shown = id ?? last.current
  const { data, error, isFetching, refetch } = useQuery({
    ...fileOptions(shown ?? ''),
    enabled: id !== undefined,
  })
  return (
    <Drawer
      open={id !== undefined}
      onOpenChange={(open) => !open && onClose()}
      size="lg"
      closeLabel={t('close')}
      title={data?.name ?? t('one')}
    >
      {data ? (
        <FileDetails key={data.id} file={data} onGone={onClose} />
      ) : error ? (
        <QueryError
          title={t('oneFailed')}
          error={error}
          onRetry={() => void refetch()}
          pending={isFetching}
        />
      ) : (
        <SkeletonRows label={t('oneLoading')} rows={6} />
      )}
    </Drawer>
  )
}
