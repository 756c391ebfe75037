/** Prints a title and the codes, and nothing of the page around them. */
export function printCodes(title: string, codes: readonly string[]): void {
  const frame = document.createElement('iframe')
  // Out of sight, but there: browsers print no frame that is not displayed.
  frame.className = 'sr-only'
  document.body.append(frame)
  const page = frame.contentDocument
  const view = frame.contentWindow
  if (!page || !view) {
    frame.remove()
    return
  }
  const heading = page.createElement('h1')
  heading.textContent = title
  const list = page.createElement('pre')
  list.textContent = codes.join('\n')
  page.body.append(heading, list)
  page.title = title
  view.addEventListener('afterprint', () => frame.remove())
  view.print()
}
