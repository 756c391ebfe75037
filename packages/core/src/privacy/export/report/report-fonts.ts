import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)

/** Inter comes as a file for each script; the ranges are those of its `unicode.json`, in the order of likelihood. */
const scripts: readonly (readonly [
  name: string,
  ranges: readonly (readonly [from: number, to: number])[],
])[] = [
  [
    'latin',
    [
      [0x20, 0x7e],
      [0xa0, 0xff],
      [0x131, 0x131],
      [0x152, 0x153],
      [0x2000, 0x206f],
      [0x20ac, 0x20ac],
      [0x2122, 0x2122],
      [0x2191, 0x2191],
      [0x2193, 0x2193],
      [0x2212, 0x2212],
    ],
  ],
  [
    'latin-ext',
    [
      [0x100, 0x2ba],
      [0x2bd, 0x2ff],
      [0x1e00, 0x1e9f],
      [0x1ef2, 0x1eff],
      [0x20a0, 0x20c0],
      [0x2c60, 0x2c7f],
    ],
  ],
  [
    'cyrillic',
    [
      [0x400, 0x45f],
      [0x490, 0x491],
      [0x4b0, 0x4b1],
      [0x2116, 0x2116],
    ],
  ],
  ['cyrillic-ext', [[0x460, 0x52f]]],
  ['greek', [[0x370, 0x3ff]]],
  ['greek-ext', [[0x1f00, 0x1fff]]],
  [
    'vietnamese',
    [
      [0x1ea0, 0x1ef1],
      [0x20ab, 0x20ab],
    ],
  ],
]

export type Weight = 'regular' | 'bold'
const weights: Record<Weight, number> = { regular: 400, bold: 600 }

/** What stands for a character that no font here has. */
const unknownCharacter = '·'

export const fontName = (script: string, weight: Weight) => `${script} ${weight}`

/** Every font, by the name that it is drawn by. A file is read when it is drawn with first. */
export const reportFonts = scripts.flatMap(([script]) =>
  (['regular', 'bold'] as const).map((weight) => ({
    name: fontName(script, weight),
    path: resolve(`@fontsource/inter/files/inter-${script}-${weights[weight]}-normal.woff`),
  })),
)

export interface Run {
  font: string
  text: string
}

/** Cut into pieces of one font each. What no font has, and what has no shape, is shown as that and not as something else. */
export function runsOf(text: string, weight: Weight): Run[] {
  const runs: Run[] = []
  for (const character of text.normalize('NFC')) {
    const point = character.codePointAt(0) ?? 0
    const script = scripts.find(([, ranges]) =>
      ranges.some(([from, to]) => point >= from && point <= to),
    )?.[0]
    // Marks that turn the direction of a line, and the like, would act on what stands beside them.
    const isShown = script !== undefined && !/\p{Cf}|\p{Cc}/u.test(character)
    const font = fontName(isShown ? script : 'latin', weight)
    const shown = isShown ? character : /\p{Cf}|\p{Cc}/u.test(character) ? ' ' : unknownCharacter
    const last = runs.at(-1)
    if (last?.font === font) last.text += shown
    else runs.push({ font, text: shown })
  }
  return runs
}
