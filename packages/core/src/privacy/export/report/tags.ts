/** pdfkit knows `scope`, its types do not. */
interface Options extends PDFKit.Mixins.StructureElementOptions {
  scope?: 'Row' | 'Column'
}

/** What is drawn, and the text behind it where that is not what one sees. */
type Draw = () => string | undefined

/**
 * Says what is drawn in which order and as what, for those who have it read to them: a tagged PDF (ISO 32000-1, 14.8), as
 * PDF/UA-1 wants it. All that is drawn is said, or is decoration.
 */
export function createTags(doc: PDFKit.PDFDocument) {
  const root = doc.struct('Document')
  doc.addStructure(root)
  const open = [root]
  const add = (element: PDFKit.PDFStructureElement) => (open.at(-1) ?? root).add(element)

  return {
    /** What is said until `leave` is part of it. */
    enter(type: string): void {
      const element = doc.struct(type)
      add(element)
      open.push(element)
    },
    leave(): void {
      open.pop()?.end()
    },
    say(type: string, draw: Draw, options: Options = {}): void {
      const content = doc.markStructureContent(type)
      const actual = draw()
      doc.endMarkedContent()
      const element = doc.struct(type, actual === undefined ? options : { ...options, actual })
      element.add(content)
      // Ended and in its place, it leaves memory.
      element.end()
      add(element)
    },
    /** Nothing that anybody has to hear. */
    decorate(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
      doc.markContent('Artifact', { type })
      draw()
      doc.endMarkedContent()
    },
    end: () => root.end(),
  }
}
export type Tags = ReturnType<typeof createTags>
