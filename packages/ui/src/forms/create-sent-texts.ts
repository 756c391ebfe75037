/** What a search box has put into the address, which may take a while to have it. */
export function createSentTexts(first: string) {
  let latest = first
  /** Sent, and not in the address yet, as far as is known. */
  let underWay: string[] = []
  return {
    /** True: it is news, to be put into the address. */
    send(text: string): boolean {
      if (text === latest) return false
      latest = text
      underWay.push(text)
      return true
    },
    /** The address has changed. True: somebody else did it, with "back", a link or "clear filters". */
    arrive(value: string): boolean {
      const index = underWay.lastIndexOf(value)
      // It may be older than what was sent last, and far older than what is typed by now.
      underWay = index < 0 ? [] : underWay.slice(index + 1)
      if (index >= 0 || value === latest) return false
      latest = value
      return true
    },
  }
}
