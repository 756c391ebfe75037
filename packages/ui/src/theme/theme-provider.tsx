import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { useMediaQuery } from '../lib/use-media-query.ts'
import { type Theme, ThemeContext } from './theme-context.ts'

// The same key stands in theme-init.js, which runs before any module.
const storageKey = 'heimdall-theme'

function readTheme(): Theme {
  try {
    const stored = localStorage.getItem(storageKey)
    return stored === 'light' || stored === 'dark' ? stored : 'system'
  } catch {
    return 'system'
  }
}

function storeTheme(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem(storageKey)
    else localStorage.setItem(storageKey, theme)
  } catch {
    // Blocked storage: the choice lasts until the tab closes.
  }
}

export function ThemeProvider({ children }: { children: ReactNode }) {
  const [theme, setTheme] = useState<Theme>(readTheme)
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)')
  const resolved = theme === 'system' ? (systemDark ? 'dark' : 'light') : theme

  useEffect(() => {
    const root = document.documentElement
    if (theme === 'system') delete root.dataset.theme
    else root.dataset.theme = theme
  }, [theme])

  // Reads what CSS made of the resolved theme, so it runs again with it.
  useEffect(() => {
    const colour = getComputedStyle(document.body).backgroundColor
    document.querySelector('meta[name="theme-color"]')?.setAttribute('content', colour)
  }, [resolved])

  useEffect(() => {
    const follow = (event: StorageEvent) => {
      if (event.key === storageKey || event.key === null) setTheme(readTheme())
    }
    window.addEventListener('storage', follow)
    return () => window.removeEventListener('storage', follow)
  }, [])

  const state = useMemo(
    () => ({
      theme,
      resolved,
      setTheme: (next: Theme) => {
        storeTheme(next)
        setTheme(next)
      },
    }),
    [theme, resolved],
  )
  return <ThemeContext value={state}>{children}</ThemeContext>
}
