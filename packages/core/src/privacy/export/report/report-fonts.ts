import { createRequire } from 'node:module'
import { type Script, scripts } from './scripts.ts'

const { resolve } = createRequire(import.meta.url)

export type Weight = 'regular' | 'bold'
const weights: Record<Weight, number> = { regular: 400, bold: 600 }

export const fontName = ({ name, hasNoBold }: Pick<Script, 'name' | 'hasNoBold'>, weight: Weight) =>
  `${name} ${hasNoBold ? 'regular' : weight}`

/** Every font, by the name that it is drawn by. A file is read when it is drawn with first. */
export const reportFonts = scripts.flatMap((script) => {
  const { name, family, subset = name, hasNoBold } = script
  return (hasNoBold ? (['regular'] as const) : (['regular', 'bold'] as const)).map((weight) => ({
    name: fontName(script, weight),
    path: resolve(`@fontsource/${family}/files/${family}-${subset}-${weights[weight]}-normal.woff`),
  }))
})
