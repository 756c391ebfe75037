import { Search } from 'lucide-react'
import { Dialog as Primitive } from 'radix-ui'
import { type ReactNode, useState } from 'react'
import { BifrostLine } from '../feedback/bifrost-line.tsx'
import { cx } from '../lib/cx.ts'
import { backdropStyles } from '../overlays/overlay-styles.ts'
import { usePanelFocus } from '../overlays/use-panel-focus.ts'
import { type CommandGroup, CommandList } from './command-list.tsx'

export type CommandPaletteProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  groups: readonly CommandGroup[]
  labels: { title: string; placeholder: string; empty: string; loading: string }
  /** Told while typing, for groups that come from a search on the server. */
  onQueryChange?: ((query: string) => void) | undefined
  loading?: boolean | undefined
  /** Below the list: a line about the keys. */
  footer?: ReactNode
}

/** Reaches everything by name. Open it with useCommandKey. It does not fade out: its key may open it again at once. */
export function CommandPalette(props: CommandPaletteProps) {
  const focus = usePanelFocus()
  return (
    <Primitive.Root open={props.open} onOpenChange={props.onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className={cx('fixed inset-0 z-50', backdropStyles)} />
        <Primitive.Content
          aria-describedby={undefined}
          onOpenAutoFocus={focus.remember}
          onCloseAutoFocus={focus.onCloseAutoFocus}
          className="fixed inset-x-3 top-3 z-50 mx-auto flex max-h-[min(32rem,80dvh)] max-w-xl flex-col overflow-hidden rounded-xl border border-line bg-raised shadow-dialog outline-none data-[state=open]:animate-pop-in sm:top-[14vh]"
        >
          <Primitive.Title className="sr-only">{props.labels.title}</Primitive.Title>
          <PaletteBody {...props} />
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}

function PaletteBody({
  groups,
  labels,
  onQueryChange,
  onOpenChange,
  loading = false,
  footer,
}: CommandPaletteProps) {
  const [query, setQuery] = useState('')
  function change(next: string) {
    setQuery(next)
    onQueryChange?.(next)
  }
  return (
    <>
      <CommandList
        label={labels.title}
        emptyText={loading ? labels.loading : labels.empty}
        groups={groups}
        query={query}
        onDone={() => onOpenChange(false)}
        renderInput={(inputProps) => (
          <div className="relative flex shrink-0 items-center gap-3 border-b border-line px-4">
            <Search aria-hidden="true" className="size-4 shrink-0 text-subtle" />
            <input
              {...inputProps}
              aria-label={labels.placeholder}
              placeholder={labels.placeholder}
              value={query}
              onChange={(event) => change(event.target.value)}
              className="h-13 min-w-0 flex-1 bg-transparent text-base outline-none"
            />
            {loading && (
              <BifrostLine
                mode="indeterminate"
                label={labels.loading}
                className="absolute inset-x-0 -bottom-px"
              />
            )}
          </div>
        )}
      />
      {footer !== undefined && (
        <div className="flex shrink-0 items-center gap-4 border-t border-line bg-sunken px-4 py-2 text-xs text-muted touch:hidden">
          {footer}
        </div>
      )}
    </>
  )
}
