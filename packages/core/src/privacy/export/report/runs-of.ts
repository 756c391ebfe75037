import * as bidiModule from 'bidi-js'
import { fontName, type Weight } from './report-fonts.ts'
import { type Script, scriptOf } from './scripts.ts'

// It is CommonJS: Node gives its function as the default, where types see it there or one step further in.
const createBidi = bidiModule.default as unknown as () => bidiModule.Bidi
const bidi = createBidi()

/** What stands for a character that no font here has. */
const unknownCharacter = '·'
const invisible = /\p{Cf}|\p{Cc}/u
/** They join letters and pictures, keep them apart or choose their form, and mean nothing elsewhere. */
const joiner = /\u200c|\u200d|[\ufe0e\ufe0f]/
/** Fonts that would draw a joiner. */
const joinsNothing = new Set(['latin', 'unifont'])
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

export interface Run {
  font: string
  text: string
}

interface LevelledRun extends Run {
  script: string
  level: number
}

/**
 * Cut into pieces of one font each, in the order in which they stand from left to right. What no font has, and what has no
 * shape, is shown as that and not as something else.
 */
export function runsOf(whole: string, weight: Weight): Run[] {
  const text = whole.normalize('NFC')
  const levels = rightToLeft.test(text) ? bidi.getEmbeddingLevels(text).levels : null
  const runs: LevelledRun[] = []
  let index = 0
  for (const character of text) {
    const level = levels?.[index] ?? 0
    index += character.length
    const last = runs.at(-1)
    if (joiner.test(character)) {
      if (last && !joinsNothing.has(last.script)) last.text += character
      continue
    }
    const { script, shown } = shownAs(character, level)
    if (last?.script === script.name && last.level === level) last.text += shown
    else runs.push({ font: fontName(script, weight), script: script.name, text: shown, level })
  }
  return levels ? inVisualOrder(runs) : runs
}

const plain: Pick<Script, 'name' | 'hasNoBold'> = { name: 'latin' }

function shownAs(character: string, level: number): { script: typeof plain; shown: string } {
  // Marks that turn the direction of a line, and the like, would act on what stands beside them.
  if (invisible.test(character)) return { script: plain, shown: ' ' }
  const script = scriptOf(character.codePointAt(0) ?? 0)
  if (!script) return { script: plain, shown: unknownCharacter }
  const mirrored = level % 2 === 1 ? bidi.getMirroredCharacter(character) : null
  return { script, shown: mirrored ?? character }
}

/** UAX 9, rule L2: from the highest level down, what is at it or above is turned around. Letters turn with their font. */
function inVisualOrder(runs: LevelledRun[]): Run[] {
  const highest = Math.max(...runs.map(({ level }) => level))
  for (let level = highest; level > 0; level--) {
    for (let start = 0; start < runs.length; start++) {
      let end = start
      while ((runs[end]?.level ?? -1) >= level) end++
      runs.splice(start, end - start, ...runs.slice(start, end).reverse())
      start = end
    }
  }
  return runs.map((run) => (isTurnedByFont(run) ? run : { ...run, text: [...run.text].reverse().join('') }))
}

/** Signs between words are of no script that would turn them. */
const isTurnedByFont = ({ level, text }: LevelledRun): boolean => level % 2 === 0 || rightToLeft.test(text)
