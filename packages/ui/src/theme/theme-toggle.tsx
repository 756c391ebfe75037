import { Monitor, Moon, Sun } from 'lucide-react'
import { SegmentedControl } from '../forms/segmented-control.tsx'
import { type Theme, useTheme } from './theme-context.ts'

export type ThemeToggleProps = {
  labels: { group: string; system: string; light: string; dark: string }
}

export function ThemeToggle({ labels }: ThemeToggleProps) {
  const { theme, setTheme } = useTheme()
  return (
    <SegmentedControl<Theme>
      label={labels.group}
      value={theme}
      onValueChange={setTheme}
      iconOnly
      options={[
        { value: 'system', label: labels.system, icon: <Monitor /> },
        { value: 'light', label: labels.light, icon: <Sun /> },
        { value: 'dark', label: labels.dark, icon: <Moon /> },
      ]}
    />
  )
}
