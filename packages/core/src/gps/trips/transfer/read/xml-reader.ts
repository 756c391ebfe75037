import { SaxesParser } from 'saxes'
import { FileProblem, maxDepth } from './file-problem.ts'

/** Of one tag, text or comment, which the parser holds until it is whole. */
const maxHeldLength = 4 * 1024 * 1024
/** What is looked at is never longer; descriptions are. */
const keptTextLength = 4_096

export interface XmlHandlers {
  open(name: string, attributes: Readonly<Record<string, string>>, line: number): void
  /** `text`: what stands in it directly, the beginning of it where it is long. */
  close(name: string, text: string, line: number): void
}

/** Reads XML as it comes. Names are without their prefix: who writes files chooses it freely. Entities of files are not read. */
export function createXmlReader({ open, close }: XmlHandlers) {
  const parser = new SaxesParser({ position: true, xmlns: false as const })
  let text = ''
  let depth = 0
  /** Up to where all has been handed out. */
  let handedOut = 0
  const handOut = () => {
    handedOut = parser.position
  }
  parser.on('error', (error) => {
    const message = error.message.replace(/^(?:[^:]*:)?\d+:\d+: /, '')
    throw new FileProblem('not_well_formed', message.slice(0, 200), parser.line)
  })
  parser.on('opentag', ({ name, attributes }) => {
    handOut()
    if (++depth > maxDepth) {
      throw new FileProblem('too_large', `more than ${maxDepth} elements are open here`, parser.line)
    }
    text = ''
    open(localName(name), attributes, parser.line)
  })
  const add = (more: string) => {
    handOut()
    if (text.length < keptTextLength) text += more
    if (text.length > keptTextLength) text = beginningOf(text)
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('comment', handOut)
  parser.on('processinginstruction', handOut)
  parser.on('closetag', ({ name }) => {
    handOut()
    depth--
    close(localName(name), text.trim(), parser.line)
    text = ''
  })
  return {
    read(piece: string): void {
      parser.write(piece)
      if (parser.position - handedOut > maxHeldLength) {
        throw new FileProblem('too_large', 'an element is larger than can be read', parser.line)
      }
    },
    end: () => void parser.close(),
  }
}

/** Copied: a part of a text keeps the whole of it in memory. */
const beginningOf = (text: string): string => Buffer.from(text.slice(0, keptTextLength)).toString()

const localName = (name: string) => name.slice(name.indexOf(':') + 1)
