import { useEffect, useState } from 'react'

/** Copies to the clipboard; `copied` stays true for two seconds. Rejections (no permission, plain http) read as false. */
export function useCopy(): { copied: boolean; copy: (text: string) => Promise<boolean> } {
  const [copiedAt, setCopiedAt] = useState(0)
  useEffect(() => {
    if (copiedAt === 0) return
    const timer = setTimeout(() => setCopiedAt(0), 2000)
    return () => clearTimeout(timer)
  }, [copiedAt])

  async function copy(text: string): Promise<boolean> {
    try {
      await navigator.clipboard.writeText(text)
    } catch {
      return false
    }
    setCopiedAt(Date.now())
    return true
  }
  return { copied: copiedAt > 0, copy }
}
