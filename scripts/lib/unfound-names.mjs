import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'

const imported = /(?:\b(?:from|import)\s+|\bimport\()["']([@\w][^"']*)["']/g
const packageName = /^(?:@[^/]+\/)?[^/]+/

/**
 * Packages that declarations name and that can not be found from there: the compiler takes what is of them for `any`
 * without a word. `mapped`: those that `paths` of tsconfig.checks.json lead to. What a file has left that is no source any more is not looked at.
 *
 * @param {string} folder of the packages, each with its declarations in `.cache/types` where it has any
 * @param {readonly string[]} mapped
 */
export function unfoundNames(folder, mapped) {
  const unfound = new Set()
  for (const name of readdirSync(folder)) {
    const home = join(folder, name)
    const types = join(home, '.cache/types')
    if (!existsSync(types)) continue
    const isFound = (named) =>
      isBuiltin(named) || mapped.includes(named) || existsSync(join(home, 'node_modules', named))
    for (const file of readdirSync(types, { recursive: true })) {
      const source = file.replace(/d[.]ts$/, 'ts')
      if (source === file || !existsSync(join(home, 'src', source))) continue
      for (const [, specifier] of readFileSync(join(types, file), 'utf8').matchAll(imported)) {
        const [named] = packageName.exec(specifier) ?? []
        if (named && !isFound(named))
          unfound.add(`${name}/src/${source}: its declarations name ${named}, which is not there`)
      }
    }
  }
  return [...unfound].sort()
}
