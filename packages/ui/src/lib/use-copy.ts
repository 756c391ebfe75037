import { useState } from 'react'

/** Copies to the clipboard. For three seconds `copied` says whether it worked; browsers refuse on plain http. */
export function useCopy() {
  const [copied, setCopied] = useState<boolean>()
  async function copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
    } catch {
      setCopied(false)
    }
    setTimeout(() => setCopied(undefined), 3000)
  }
  return { copied, copy }
}
