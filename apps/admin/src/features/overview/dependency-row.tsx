import type { Readiness } from '@heimdall/contracts'
import { cx } from '@heimdall/ui'
import { useFormatter, useTranslations } from 'use-intl'

const dots = { up: 'bg-success', down: 'bg-danger', off: 'bg-control' }

export function DependencyRow({ dependency }: { dependency: Readiness['dependencies'][number] }) {
  const t = useTranslations('health')
  const format = useFormatter()
  const { name, status, latencyMs, detail } = dependency
  return (
    <li>
      <span className="flex items-center gap-2.5">
        <span aria-hidden="true" className={cx('size-2 shrink-0 rounded-full', dots[status])} />
        <span className="min-w-0 flex-1 truncate text-ink">{t(`dependencies.${name}`)}</span>
        <span
          className={cx('text-xs tabular', status === 'down' ? 'font-medium text-danger-ink' : 'text-muted')}
        >
          {status === 'up' && latencyMs !== null
            ? t('latency', { ms: format.number(latencyMs, { maximumFractionDigits: 1 }) })
            : t(`states.${status}`)}
        </span>
      </span>
      {status === 'down' && detail !== null && <p className="mt-0.5 pl-4.5 text-xs text-muted">{detail}</p>}
    </li>
  )
}
