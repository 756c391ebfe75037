import { FileProblem, maxDepth } from './file-problem.ts'

const maxElementLength = 32 * 1024 * 1024

/** An element of a list, parsed, with the line where it begins. */
export interface JsonElement {
  value: unknown
  line: number
}

/**
 * Finds the elements of a JSON file that is a list, or an object of lists, without reading it whole: what lies between is
 * passed over. Each element is parsed by itself.
 */
export function createJsonElements() {
  /** `{` and `[` that are open; of an object at the top the lists in it are looked at. */
  const open: string[] = []
  let inText = false
  let escaped = false
  let line = 1
  let element = ''
  let elementLine = 1
  let begun = false

  const isList = () => open.at(-1) === '[' && (open.length === 1 || (open.length === 2 && open[0] === '{'))

  return {
    read(text: string): JsonElement[] {
      const found: JsonElement[] = []
      let from = 0
      for (let at = 0; at < text.length; at++) {
        const sign = text[at] ?? ''
        if (sign === '\n') line++
        if (inText) {
          if (escaped) escaped = false
          else if (sign === '\\') escaped = true
          else if (sign === '"') inText = false
          continue
        }
        if (sign === '"') {
          inText = true
          continue
        }
        if (sign === '{' || sign === '[') {
          if (!begun && sign === '{' && isList()) {
            begun = true
            elementLine = line
            from = at
          }
          open.push(sign)
          if (open.length > maxDepth) {
            throw new FileProblem('too_large', `more than ${maxDepth} lists and objects are open here`, line)
          }
          continue
        }
        if (sign !== '}' && sign !== ']') continue
        const opened = open.pop()
        if (opened === undefined || (opened === '{') !== (sign === '}')) {
          throw new FileProblem('not_well_formed', `there is no place for ${sign} here`, line)
        }
        if (!begun || !isList()) continue
        element += text.slice(from, at + 1)
        found.push({ value: parse(element, elementLine), line: elementLine })
        element = ''
        begun = false
      }
      if (begun) element += text.slice(from)
      if (element.length > maxElementLength) {
        throw new FileProblem('too_large', 'an element is larger than can be read', elementLine)
      }
      return found
    },
    end(): void {
      if (open.length > 0 || inText) throw new FileProblem('not_well_formed', 'the file ends too early', line)
    },
  }
}

function parse(text: string, line: number): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new FileProblem(
      'not_well_formed',
      `this is no JSON: ${(error as Error).message.slice(0, 200)}`,
      line,
    )
  }
}
