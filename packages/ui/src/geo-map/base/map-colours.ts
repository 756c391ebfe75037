/** The map's colours, out of the design system's tokens, in a notation that WebGL's style parser knows. */
export type MapColours = Record<keyof typeof tokens, string>

const tokens = {
  water: '--map-water',
  land: '--map-land',
  border: '--map-border',
  road: '--map-road',
  built: '--map-built',
  label: '--muted',
  halo: '--map-land',
  accent: '--accent',
  accentInk: '--accent-ink',
  onAccent: '--on-accent',
  surface: '--surface',
  danger: '--danger',
  ramp1: '--bifrost-5',
  ramp2: '--bifrost-4',
  ramp3: '--bifrost-3',
  ramp4: '--bifrost-2',
  ramp5: '--bifrost-1',
} as const

/** Reads them as they are now; call it again when the theme has changed. */
export function readColours(element: Element): MapColours {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 1
  const context = canvas.getContext('2d', { willReadFrequently: true })
  // light-dark() in a custom property is only resolved where it is used as a colour.
  const probe = document.createElement('span')
  probe.hidden = true
  element.append(probe)
  const read = (token: string): string => {
    probe.style.color = `var(${token})`
    const colour = getComputedStyle(probe).color
    if (!context) return colour
    context.clearRect(0, 0, 1, 1)
    context.fillStyle = colour
    context.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data
    return `rgb(${red},${green},${blue})`
  }
  const entries = Object.entries(tokens).map(([name, token]) => [name, read(token)] as const)
  probe.remove()
  // The keys are those of `tokens`, one by one.
  return Object.fromEntries(entries) as MapColours
}

export const areSame = (one: MapColours, other: MapColours): boolean =>
  // The keys are those of `tokens`.
  (Object.keys(tokens) as (keyof MapColours)[]).every((name) => one[name] === other[name])
