import type { Messages } from '../lib/locale.ts'
import de from '../messages/de.json'
import en from '../messages/en.json'
import guestDe from '../messages/guest/de.json'
import guestEn from '../messages/guest/en.json'

type Pick = (texts: Messages) => string

/** A text in both languages, of which the style sheet shows one: the server knows who asks, not what they read. */
export function Both({ text }: { text: Pick }) {
  return (
    <>
      <span lang="en">{text({ ...guestEn, ...en })}</span>
      <span lang="de">{text({ ...guestDe, ...de })}</span>
    </>
  )
}
