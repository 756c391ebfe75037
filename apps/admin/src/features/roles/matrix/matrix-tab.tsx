import { Alert, Card, SkeletonRows, useMediaQuery } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../../components/query-error.tsx'
import { useRoleName } from '../use-role-name.ts'
import { MatrixBar } from './matrix-bar.tsx'
import { MatrixColumn } from './matrix-column.tsx'
import { MatrixTable } from './matrix-table.tsx'
import { useMatrix } from './use-matrix.ts'

export function MatrixTab() {
  const t = useTranslations('access.matrix')
  const isWide = useMediaQuery('(min-width: 48rem)')
  const matrix = useMatrix()
  const { query, draft } = matrix
  if (!matrix.matrix) {
    return (
      <Card>
        {query.error ? (
          <QueryError
            title={t('failed')}
            error={query.error}
            onRetry={() => void query.refetch()}
            pending={query.isFetching}
          />
        ) : (
          <SkeletonRows label={t('loading')} rows={10} />
        )}
      </Card>
    )
  }
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-prose text-sm text-muted">{t('hint')}</p>
      {draft && draft.meanwhile.length > 0 && <Meanwhile matrix={matrix} />}
      {isWide ? (
        <MatrixTable matrix={matrix} data={matrix.matrix} />
      ) : (
        <MatrixColumn matrix={matrix} data={matrix.matrix} />
      )}
      {draft && <MatrixBar matrix={matrix} draft={draft} />}
    </div>
  )
}

/** What somebody else has changed while this draft was open. */
function Meanwhile({ matrix: { draft } }: { matrix: ReturnType<typeof useMatrix> }) {
  const t = useTranslations('access.matrix')
  const roleName = useRoleName()
  const cells = draft?.meanwhile ?? []
  const shown = cells.slice(0, 8)
  return (
    <Alert live tone="warning" title={t('conflict', { count: cells.length })}>
      <ul className="mt-1 flex flex-col gap-0.5">
        {shown.map(({ role, permission, granted }) => (
          <li key={`${role.id} ${permission.id}`} className="wrap-anywhere">
            {granted
              ? t('gained', { role: roleName(role.name), permission: permission.name })
              : t('lost', { role: roleName(role.name), permission: permission.name })}
          </li>
        ))}
        {cells.length > shown.length && <li>{t('moreChanges', { count: cells.length - shown.length })}</li>}
      </ul>
      <p className="mt-1.5">{t('conflictNext')}</p>
    </Alert>
  )
}
