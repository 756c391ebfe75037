import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('../theme.css', import.meta.url), 'utf8')

type Theme = 'light' | 'dark'
type Oklch = readonly [lightness: number, chroma: number, hue: number]

const colour = String.raw`oklch\(([\d.]+) ([\d.]+) ([\d.]+)(?: / [\d.]+)?\)`
const tokens = new Map<string, Record<Theme, Oklch>>()
for (const m of css.matchAll(new RegExp(String.raw`--([\w-]+): light-dark\(${colour}, ${colour}\)`, 'g'))) {
  const [, name = '', ...numbers] = m
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers.map(Number)
  tokens.set(name, { light: [a, b, c], dark: [d, e, f] })
}

/** WCAG relative luminance; oklch to linear sRGB by https://bottosson.github.io/posts/oklab/, clipped to the gamut. */
function luminance([lightness, chroma, hue]: Oklch): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const clip = (x: number) => Math.min(1, Math.max(0, x))
  const red = clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s)
  const green = clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s)
  const blue = clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(theme: Theme, one: string, other: string): number {
  const [a, b] = [one, other].map((name) => {
    const token = tokens.get(name)
    if (!token) throw new Error(`No token --${name} in theme.css`)
    return luminance(token[theme]) + 0.05
  })
  return Math.max(a ?? 0, b ?? 0) / Math.min(a ?? 1, b ?? 1)
}

const grounds = ['canvas', 'surface', 'raised', 'sunken', 'hover', 'active']
const tones = ['success', 'warning', 'danger', 'info']
const each = (fronts: readonly string[], backs: readonly string[]) =>
  fronts.flatMap((front) => backs.map((back) => [front, back] as const))

const text = [
  ...each(['ink', 'muted', 'subtle', 'accent-ink', ...tones.map((t) => `${t}-ink`)], grounds),
  ...each(['accent-ink', 'ink', 'muted'], ['accent-soft']),
  ...tones.flatMap((t) => each([`${t}-ink`, 'ink', 'muted'], [`${t}-soft`])),
  ...each(['on-accent'], ['accent', 'accent-hover']),
  ...each(['on-danger'], ['danger-solid', 'danger-solid-hover']),
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => [`on-tint-${n}`, `tint-${n}`] as const),
]
const nonText = [
  ...each(['control'], ['canvas', 'surface', 'raised', 'sunken']),
  ...each(['focus', ...tones], ['canvas', 'surface', 'raised', 'sunken', 'hover']),
  ...each(['accent'], ['canvas', 'surface', 'sunken']),
]

describe.each(['light', 'dark'] as const)('%s theme', (theme) => {
  test.each(text)('text %s on %s reaches 4.5:1', (front, back) => {
    expect(contrast(theme, front, back)).toBeGreaterThanOrEqual(4.5)
  })
  test.each(nonText)('mark %s on %s reaches 3:1', (front, back) => {
    expect(contrast(theme, front, back)).toBeGreaterThanOrEqual(3)
  })
})

test('no colour is mapped that is not a token', () => {
  const mapped = [...css.matchAll(/--color-([\w-]+): var\(--([\w-]+)\)/g)]
  expect(mapped.length).toBeGreaterThan(50)
  for (const [, name, token = ''] of mapped) {
    expect(name).toBe(token)
    expect(tokens.has(token), `--${token}`).toBe(true)
  }
})
