import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { cx } from '../lib/cx.ts'

type JsonNodeProps = {
  name?: string
  value: unknown
  depth: number
  openDepth: number
  moreLabel: (hiddenCount: number) => string
}

const pageSize = 50
// Deeper than any honest document; a cycle ends here too.
const maxDepth = 40

function Leaf({ value }: { value: unknown }) {
  if (typeof value === 'string') return <span className="text-success-ink">{JSON.stringify(value)}</span>
  if (typeof value === 'number') return <span className="text-info-ink">{String(value)}</span>
  if (typeof value === 'boolean') return <span className="text-accent-ink">{String(value)}</span>
  return <span className="text-subtle">{value === undefined ? 'undefined' : String(value)}</span>
}

function Name({ name }: { name: string }) {
  return (
    <>
      <span className="text-ink">{name}</span>
      <span className="text-subtle">: </span>
    </>
  )
}

export function JsonNode({ name, value, depth, openDepth, moreLabel }: JsonNodeProps) {
  const [open, setOpen] = useState(depth < openDepth)
  const [limit, setLimit] = useState(pageSize)
  const branch = typeof value === 'object' && value !== null && depth < maxDepth
  const entries = branch ? Object.entries(value) : []
  const [start, end] = Array.isArray(value) ? '[]' : '{}'

  if (!branch || entries.length === 0) {
    return (
      <span className="block pl-4 wrap-anywhere">
        {name !== undefined && <Name name={name} />}
        {branch ? <span className="text-subtle">{`${start}${end}`}</span> : <Leaf value={value} />}
      </span>
    )
  }
  const hidden = entries.length - limit
  return (
    <div>
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="-ml-0.5 flex max-w-full items-start rounded-xs pr-1 pl-0.5 text-left hover:bg-hover touch:min-h-8 touch:items-center"
      >
        <ChevronRight
          aria-hidden="true"
          className={cx(
            'mt-1 mr-1 size-3 shrink-0 text-subtle transition-transform touch:mt-0',
            open && 'rotate-90',
          )}
        />
        <span className="wrap-anywhere">
          {name !== undefined && <Name name={name} />}
          <span className="text-subtle">{`${start}${entries.length}${end}`}</span>
        </span>
      </button>
      {open && (
        <ul className="ml-1.5 border-l border-line pl-2">
          {entries.slice(0, limit).map(([key, child]) => (
            <li key={key}>
              <JsonNode
                name={key}
                value={child}
                depth={depth + 1}
                openDepth={openDepth}
                moreLabel={moreLabel}
              />
            </li>
          ))}
          {hidden > 0 && (
            <li className="pl-4">
              <button
                type="button"
                onClick={() => setLimit(limit + pageSize)}
                className="rounded-xs font-sans text-accent-ink hover:underline touch:min-h-11"
              >
                {moreLabel(hidden)}
              </button>
            </li>
          )}
        </ul>
      )}
    </div>
  )
}
