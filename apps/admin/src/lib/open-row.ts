import type { MouseEvent } from 'react'

/**
 * For the click on a row whose link covers it: what lies above that link, to be hovered (times, private text), opens
 * the row all the same. Marking text does not.
 */
export function openRow({ target, currentTarget }: MouseEvent<HTMLElement>): void {
  if (!(target instanceof Element) || target.closest('a, button')) return
  // Menus and dialogs of a row lie elsewhere in the page, but React brings their clicks here too.
  if (!currentTarget.contains(target)) return
  if (window.getSelection()?.type === 'Range') return
  const link = currentTarget.querySelector<HTMLElement>('a')
  // So that closing what opens brings the focus back to the row.
  link?.focus({ preventScroll: true })
  link?.click()
}
