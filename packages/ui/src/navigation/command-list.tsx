import type { ReactNode } from 'react'
import { cx } from '../lib/cx.ts'
import { matchText } from '../lib/match-text.ts'
import { OptionList } from '../listbox/option-list.tsx'
import { useActiveOption } from '../listbox/use-active-option.ts'

export type Command = {
  /** Unique over all groups. */
  value: string
  label: string
  hint?: ReactNode
  icon?: ReactNode
  keywords?: string | undefined
  onSelect: () => void
}
export type CommandGroup = {
  id: string
  label?: string | undefined
  options: readonly Command[]
  /** The server has searched already; do not filter again. */
  filtered?: boolean | undefined
}

type InputProps = ReturnType<typeof useActiveOption>['inputProps']
type CommandListProps = {
  label: string
  emptyText: string
  groups: readonly CommandGroup[]
  query: string
  onDone: () => void
  renderInput: (props: InputProps) => ReactNode
}

export function CommandList({ label, emptyText, groups, query, onDone, renderInput }: CommandListProps) {
  const shown = groups
    .map((group) =>
      group.filtered
        ? group
        : {
            ...group,
            options: group.options.filter((c) => matchText(query, c.label, c.keywords, group.label)),
          },
    )
    .filter((group) => group.options.length > 0)
  const commands = shown.flatMap((group) => group.options)

  function choose(value: string) {
    // Closed first: the command may open a dialog of its own, which should find the focus free.
    onDone()
    commands.find((command) => command.value === value)?.onSelect()
  }
  const values = commands.map((command) => command.value)
  const list = useActiveOption(values, choose)
  const empty = values.length === 0
  return (
    <>
      {renderInput(list.inputProps)}
      {empty && (
        <p role="status" className="px-4 py-10 text-center text-sm text-muted">
          {emptyText}
        </p>
      )}
      <OptionList
        id={list.listId}
        label={label}
        groups={shown}
        active={list.active}
        optionId={list.optionId}
        onActivate={list.setActive}
        onChoose={choose}
        className={cx('min-h-0 flex-1 px-2 pb-2', empty && 'hidden')}
        renderOption={(command) => (
          <>
            {command.icon !== undefined && (
              <span aria-hidden="true" className="shrink-0 text-subtle [&_svg]:size-4">
                {command.icon}
              </span>
            )}
            <span className="min-w-0 flex-1 truncate">{command.label}</span>
            {command.hint !== undefined && (
              <span className="max-w-[45%] truncate text-xs text-muted">{command.hint}</span>
            )}
          </>
        )}
      />
    </>
  )
}
