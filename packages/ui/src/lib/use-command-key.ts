import { useEffect } from 'react'

/** Calls back on Ctrl+key and ⌘+key, wherever the focus is. Default key: K, for the command palette. */
export function useCommandKey(onPress: () => void, key = 'k'): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== key || !(event.metaKey || event.ctrlKey)) return
      if (event.altKey || event.shiftKey) return
      event.preventDefault()
      onPress()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [onPress, key])
}
