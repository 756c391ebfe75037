/** Whether the text breaks the rule for signed notes: valid Unicode, and below U+0020 nothing but newlines. */
export function hasControls(text: string): boolean {
  if (!text.isWellFormed()) return true
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x20 && code !== 0x0a) return true
  }
  return false
}

/** Not empty, no Unicode spaces, no plus, which separates the parts of a key (C2SP signed-note). */
export function isKeyName(name: string): boolean {
  return name !== '' && !/[\p{White_Space}+]/u.test(name) && !hasControls(name)
}
