type Range = readonly [from: number, to: number]

/** A file of a font, and what of Unicode is drawn with it. */
export interface Script {
  name: string
  /** The package of @fontsource that has it; all are under the SIL Open Font License. */
  family: string
  ranges: readonly Range[]
}

/**
 * Fonts come as a file for each script. Those of Inter are cut as its `unicode.json` says, in the order of likelihood. Chinese,
 * Japanese and Korean have none: 200 MB would lie on every server.
 */
export const scripts: readonly Script[] = [
  {
    name: 'latin',
    family: 'inter',
    ranges: [
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
  },
  {
    name: 'latin-ext',
    family: 'inter',
    ranges: [
      [0x100, 0x2ba],
      [0x2bd, 0x2ff],
      [0x1e00, 0x1e9f],
      [0x1ef2, 0x1eff],
      [0x20a0, 0x20a9],
      [0x20ad, 0x20c0],
      [0x2c60, 0x2c7f],
    ],
  },
  {
    name: 'cyrillic',
    family: 'inter',
    ranges: [
      [0x400, 0x45f],
      [0x490, 0x491],
      [0x4b0, 0x4b1],
      [0x2116, 0x2116],
    ],
  },
  { name: 'cyrillic-ext', family: 'inter', ranges: [[0x460, 0x52f]] },
  { name: 'greek', family: 'inter', ranges: [[0x370, 0x3ff]] },
  { name: 'greek-ext', family: 'inter', ranges: [[0x1f00, 0x1fff]] },
  {
    name: 'vietnamese',
    family: 'inter',
    ranges: [
      [0x1ea0, 0x1ef1],
      [0x20ab, 0x20ab],
    ],
  },
  {
    name: 'arabic',
    family: 'noto-sans-arabic',
    ranges: [
      [0x600, 0x6ff],
      [0x750, 0x77f],
      [0x8a0, 0x8b4],
      [0xfb50, 0xfbb1],
      [0xfbd3, 0xfd3d],
      [0xfe70, 0xfefc],
    ],
  },
  {
    name: 'hebrew',
    family: 'noto-sans-hebrew',
    ranges: [
      [0x591, 0x5c7],
      [0x5d0, 0x5ea],
      [0x5f0, 0x5f4],
      [0x20aa, 0x20aa],
      [0xfb1d, 0xfb4f],
    ],
  },
  { name: 'devanagari', family: 'noto-sans-devanagari', ranges: [[0x900, 0x97f]] },
  {
    name: 'thai',
    family: 'noto-sans-thai',
    ranges: [
      [0xe01, 0xe3a],
      [0xe3f, 0xe5b],
    ],
  },
  {
    name: 'armenian',
    family: 'noto-sans-armenian',
    ranges: [
      [0x531, 0x556],
      [0x559, 0x58a],
      [0x58d, 0x58f],
      [0xfb13, 0xfb17],
    ],
  },
  {
    name: 'georgian',
    family: 'noto-sans-georgian',
    ranges: [
      [0x10a0, 0x10c5],
      [0x10d0, 0x10ff],
      [0x1c90, 0x1cba],
      [0x1cbd, 0x1cbf],
    ],
  },
]

/** Undefined: no font here has it. */
export const scriptOf = (point: number): Script | undefined =>
  scripts.find(({ ranges }) => ranges.some(([from, to]) => point >= from && point <= to))
