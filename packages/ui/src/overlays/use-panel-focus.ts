import { useRef } from 'react'

/** What had the focus; for what stands in a menu or a popover, which is about to go, the button of that. */
function currentFocus(): HTMLElement | null {
  const active = document.activeElement
  const button =
    active?.closest('[role="menu"]')?.getAttribute('aria-labelledby') ??
    active?.closest('[data-opener]')?.getAttribute('data-opener')
  const origin = button ? document.getElementById(button) : active
  return origin instanceof HTMLElement && origin !== document.body ? origin : null
}

/**
 * The focus of panels that are opened by state (a URL) and so have no Radix trigger: it goes to the first field of the
 * body (`data-body`), else to the panel itself, and comes back on closing. Left alone, Radix would take the first
 * button, whose tooltip then pops up, and lose the focus at the end.
 */
export function usePanelFocus() {
  const origin = useRef<HTMLElement>(null)
  const remember = () => {
    origin.current = currentFocus()
  }
  return {
    remember,
    onOpenAutoFocus(event: Event) {
      remember()
      const panel = event.currentTarget
      if (!(panel instanceof HTMLElement)) return
      event.preventDefault()
      const field = panel.querySelector<HTMLElement>('[data-body] :is(input, select, textarea):enabled')
      const target = field ?? panel
      target.focus()
    },
    onCloseAutoFocus(event: Event) {
      event.preventDefault()
      if (origin.current?.isConnected) origin.current.focus()
      // It has gone with what was deleted. Whoever took the focus meanwhile, as a new page does, keeps it.
      else if (document.activeElement === document.body) {
        document.getElementById('main')?.focus({ preventScroll: true })
      }
    },
  }
}
