import { createElement } from 'react'
import { cx } from '../lib/cx.ts'

/** Lucide's icon data, as the audit catalog serves it: `[["path", { "d": "…" }], …]`. */
export type IconNodes = readonly (readonly [tag: string, attributes: Readonly<Record<string, unknown>>])[]

export type AuditIconProps = {
  nodes: IconNodes
  /** Without a label the icon is decoration. */
  label?: string | undefined
  className?: string | undefined
}

// The data crosses a network: only shapes and their geometry pass, nothing that could load, link or run.
const tags = new Set(['path', 'circle', 'rect', 'line', 'polyline', 'polygon', 'ellipse'])
const lengths = new Set(['cx', 'cy', 'r', 'rx', 'ry', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'width', 'height'])
const isNumber = (text: string) => /^-?[\d.]+$/.test(text)
const isPath = (text: string) => /^[\d\s,.+\-MmZzLlHhVvCcSsQqTtAaEe]*$/.test(text)
const isPaint = (text: string) => text === 'none' || text === 'currentColor'

function allowed(name: string, value: string): boolean {
  if (lengths.has(name)) return isNumber(value)
  if (name === 'd' || name === 'points') return isPath(value)
  return name === 'fill' && isPaint(value)
}

function safeAttributes(attributes: Readonly<Record<string, unknown>>): Record<string, string> {
  const safe: Record<string, string> = {}
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value !== 'string' && typeof value !== 'number') continue
    if (allowed(name, String(value))) safe[name] = String(value)
  }
  return safe
}

export function AuditIcon({ nodes, label, className }: AuditIconProps) {
  const named = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label or hidden; a title would pop up as a tooltip.
    <svg
      {...named}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={cx('shrink-0', className ?? 'size-4')}
    >
      {nodes.map(([tag, attributes], index) =>
        tags.has(tag) ? createElement(tag, { key: index, ...safeAttributes(attributes) }) : null,
      )}
    </svg>
  )
}
