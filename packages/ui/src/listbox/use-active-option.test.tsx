import type { KeyboardEvent } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { useActiveOption } from './use-active-option.ts'

/** Presses Enter in the text box of a list; whether a form around it would be sent, and what was chosen. */
function pressEnter(values: readonly string[], isComposing = false) {
  const preventDefault = vi.fn()
  const choose = vi.fn()
  function TextBox() {
    const { onKeyDown } = useActiveOption(values, choose).inputProps
    // All that is read of the event.
    onKeyDown({ key: 'Enter', nativeEvent: { isComposing }, preventDefault } as unknown as KeyboardEvent)
    return null
  }
  renderToStaticMarkup(<TextBox />)
  return { submits: preventDefault.mock.calls.length === 0, chosen: choose.mock.calls.flat() }
}

test('Enter chooses the first option, and never sends the form around the list', () => {
  expect(pressEnter(['a', 'b'])).toEqual({ submits: false, chosen: ['a'] })
  expect(pressEnter([])).toEqual({ submits: false, chosen: [] })
})

test('Enter of an input method is its own', () => {
  expect(pressEnter(['a'], true)).toEqual({ submits: true, chosen: [] })
})
