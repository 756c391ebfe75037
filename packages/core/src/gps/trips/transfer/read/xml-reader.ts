import { SaxesParser } from 'saxes'
import { FileProblem } from './file-problem.ts'

const maxTextLength = 4 * 1024 * 1024

export interface XmlHandlers {
  open(name: string, attributes: Readonly<Record<string, string>>, line: number): void
  /** `text`: what stands in it directly. */
  close(name: string, text: string, line: number): void
}

/** Reads XML as it comes. Names are without their prefix: who writes files chooses it freely. Entities of files are not read. */
export function createXmlReader({ open, close }: XmlHandlers) {
  const parser = new SaxesParser({ position: true, xmlns: false as const })
  let text = ''
  parser.on('error', (error) => {
    const message = error.message.replace(/^(?:[^:]*:)?\d+:\d+: /, '')
    throw new FileProblem('not_well_formed', message.slice(0, 200), parser.line)
  })
  parser.on('opentag', ({ name, attributes }) => {
    text = ''
    open(localName(name), attributes, parser.line)
  })
  const add = (more: string) => {
    text += more
    if (text.length > maxTextLength) {
      throw new FileProblem('too_large', 'an element is larger than can be read', parser.line)
    }
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', ({ name }) => {
    close(localName(name), text.trim(), parser.line)
    text = ''
  })
  return {
    read: (piece: string) => void parser.write(piece),
    end: () => void parser.close(),
  }
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)
