import { createRequire } from 'node:module'
import { scripts } from './scripts.ts'

const { resolve } = createRequire(import.meta.url)

export type Weight = 'regular' | 'bold'
const weights: Record<Weight, number> = { regular: 400, bold: 600 }

export const fontName = (script: string, weight: Weight) => `${script} ${weight}`

/** Every font, by the name that it is drawn by. A file is read when it is drawn with first. */
export const reportFonts = scripts.flatMap(({ name, family }) =>
  (['regular', 'bold'] as const).map((weight) => ({
    name: fontName(name, weight),
    path: resolve(`@fontsource/${family}/files/${family}-${name}-${weights[weight]}-normal.woff`),
  })),
)
