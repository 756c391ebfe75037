import { DropdownMenuCheckboxItem, type Theme, useTheme } from '@heimdall/ui'
import { Monitor, Moon, Sun } from 'lucide-react'
import { useTranslations } from 'use-intl'

const icons = { system: Monitor, light: Sun, dark: Moon }
const themes: readonly Theme[] = ['system', 'light', 'dark']

export function ThemeItems() {
  const t = useTranslations('preferences.themes')
  const { theme, setTheme } = useTheme()
  return themes.map((choice) => {
    const Icon = icons[choice]
    return (
      <DropdownMenuCheckboxItem
        key={choice}
        checked={choice === theme}
        onSelect={(event) => {
          event.preventDefault()
          setTheme(choice)
        }}
      >
        <Icon aria-hidden="true" className="text-subtle" />
        {t(choice)}
      </DropdownMenuCheckboxItem>
    )
  })
}
