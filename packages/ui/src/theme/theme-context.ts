import { createContext, useContext } from 'react'

export type Theme = 'system' | 'light' | 'dark'
export type ThemeState = {
  /** What the user chose. */
  theme: Theme
  /** What is on screen now; for what CSS cannot reach, such as a map style. */
  resolved: 'light' | 'dark'
  setTheme: (theme: Theme) => void
}

export const ThemeContext = createContext<ThemeState | null>(null)

export function useTheme(): ThemeState {
  const state = useContext(ThemeContext)
  if (!state) throw new Error('useTheme needs a ThemeProvider above it')
  return state
}
