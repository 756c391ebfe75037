import { useEffect, useState } from 'react'

/** Copies to the clipboard. `copied` stays true for two seconds, and `failed` for six: browsers refuse on plain http. */
export function useCopy(): { copied: boolean; failed: boolean; copy: (text: string) => Promise<boolean> } {
  const [outcome, setOutcome] = useState<{ copied: boolean }>()
  useEffect(() => {
    if (!outcome) return
    const timer = setTimeout(() => setOutcome(undefined), outcome.copied ? 2000 : 6000)
    return () => clearTimeout(timer)
  }, [outcome])

  async function copy(text: string): Promise<boolean> {
    let copied = true
    try {
      await navigator.clipboard.writeText(text)
    } catch {
      copied = false
    }
    setOutcome({ copied })
    return copied
  }
  return { copied: outcome?.copied === true, failed: outcome?.copied === false, copy }
}
