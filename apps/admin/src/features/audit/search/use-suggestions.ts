import { completeSearch, type Suggestion } from '@heimdall/contracts/search'
import { type KeyboardEvent, useId, useLayoutEffect, useState } from 'react'
import type { SearchText } from './use-search-text.ts'
import { useSurroundings } from './use-surroundings.ts'

const nothing: readonly Suggestion[] = []

/**
 * The list below the box (ARIA APG, combobox with manual selection). Nothing is active until an arrow says so: Enter
 * searches for what is written, Tab takes the first.
 */
export function useSuggestions(box: SearchText, submit: (text: string) => void) {
  const listId = useId()
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState<string>()
  const surroundings = useSurroundings(box.text.slice(0, box.caret))
  const completion = surroundings && completeSearch(box.text, box.caret, surroundings)
  const suggestions = open ? (completion?.suggestions ?? nothing) : nothing
  const index = suggestions.findIndex(({ insert }) => insert === active)
  const shown = suggestions.length > 0
  const optionId = (insert: string) => `${listId}-${suggestions.findIndex((s) => s.insert === insert)}`
  const activeId = index === -1 ? undefined : `${listId}-${index}`

  useLayoutEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' })
  }, [activeId])

  function close() {
    setOpen(false)
    setActive(undefined)
  }
  function choose(insert: string) {
    const chosen = suggestions.find((suggestion) => suggestion.insert === insert)
    if (!chosen || !completion) return
    setActive(undefined)
    // After a key its values follow; anything else is a whole term, and the next one may begin.
    const isKey = chosen.kind === 'key'
    const before = box.text.slice(0, completion.start) + insert + (isKey ? '' : ' ')
    const text = before + box.text.slice(completion.end).replace(isKey ? '' : /^ /, '')
    box.write(text, before.length)
    setOpen(isKey)
    if (!isKey) submit(text)
  }

  function onKeyDown(event: KeyboardEvent) {
    // An input method uses these keys for itself.
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const { length } = suggestions
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const down = event.key === 'ArrowDown'
      if (!shown) setOpen(true)
      // From the text into the list, round it, and back into the text.
      else setActive(suggestions[((index + 1 + (down ? 1 : length)) % (length + 1)) - 1]?.insert)
    } else if (event.key === 'Tab' && shown && !event.shiftKey && (index !== -1 || box.isTyping)) {
      event.preventDefault()
      choose((suggestions[index] ?? suggestions[0])?.insert ?? '')
    } else if (event.key === 'Enter') {
      event.preventDefault()
      const chosen = suggestions[index]
      if (chosen) choose(chosen.insert)
      else {
        close()
        submit(box.text)
      }
    } else if (event.key === 'Escape' && shown) {
      // Only the list goes; a second Escape empties nothing either, the text is work.
      event.preventDefault()
      event.stopPropagation()
      close()
    }
  }
  return {
    listId,
    shown,
    suggestions,
    active,
    activeId,
    optionId,
    setActive,
    choose,
    close,
    onKeyDown,
    open: () => setOpen(true),
  }
}
