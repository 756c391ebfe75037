/** Hands a small text to the browser's downloads. */
export function saveText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download holds the data by itself once it has begun.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
