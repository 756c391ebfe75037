/** Those of the apps in daylight: packages/ui/src/theme.css. */
export const colours = {
  ink: '#151924',
  muted: '#4b515e',
  subtle: '#626773',
  line: '#e2e4e9',
  sunken: '#f2f4f7',
  accent: '#403abc',
} as const

/** The bridge: a thin spectrum. */
export const bifrost = ['#eb4153', '#e18518', '#3eab5e', '#00a0af', '#2d69de', '#7f3dd7'] as const
