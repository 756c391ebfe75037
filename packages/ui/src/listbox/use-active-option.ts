import { type KeyboardEvent, useEffect, useId, useState } from 'react'

/**
 * The keyboard of a combobox whose focus stays in the text box (ARIA APG, list autocomplete with manual selection).
 * `values` are the visible options in order; Enter chooses the active one, arrows move it round.
 */
export function useActiveOption(values: readonly string[], choose: (value: string) => void) {
  const listId = useId()
  const [wanted, setWanted] = useState<string>()
  const index = Math.max(0, wanted === undefined ? 0 : values.indexOf(wanted))
  const active = values[index]
  const activeId = active === undefined ? undefined : `${listId}-${index}`

  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' })
  }, [activeId])

  function onKeyDown(event: KeyboardEvent) {
    // An input method uses Enter and arrows for itself.
    if (event.nativeEvent.isComposing) return
    const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }
    const move = moves[event.key]
    if (move !== undefined && values.length > 0) {
      event.preventDefault()
      const wraps = Math.abs(move) === 1
      const next = index + move
      const last = values.length - 1
      setWanted(values[wraps ? (next + values.length) % values.length : Math.min(last, Math.max(0, next))])
    } else if (event.key === 'Enter') {
      // Also when nothing fits: a form around the list is not what was meant.
      event.preventDefault()
      if (active !== undefined) choose(active)
    }
  }

  return {
    listId,
    active,
    setActive: setWanted,
    optionId: (value: string) => `${listId}-${values.indexOf(value)}`,
    inputProps: {
      role: 'combobox',
      'aria-expanded': true,
      'aria-controls': listId,
      'aria-activedescendant': activeId,
      'aria-autocomplete': 'list',
      autoComplete: 'off',
      spellCheck: false,
      onKeyDown,
    } as const,
  }
}
