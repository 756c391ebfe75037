import { JsonNode } from './json-node.tsx'

export type JsonViewProps = {
  /** Anything JSON can say. Rendered as text only, so hostile content stays text. */
  value: unknown
  /** Names the tree: "Event details". */
  label: string
  /** Levels open at first; default 2. */
  openDepth?: number | undefined
  /** For long lists: "Show 40 more". */
  moreLabel: (hiddenCount: number) => string
}

/** A collapsible tree of buttons: Tab and Enter are enough to reach and open everything. */
export function JsonView({ value, label, openDepth = 2, moreLabel }: JsonViewProps) {
  return (
    <section
      aria-label={label}
      className="min-w-0 rounded-lg border border-line bg-sunken p-3 font-mono text-xs leading-5"
    >
      <JsonNode value={value} depth={0} openDepth={openDepth} moreLabel={moreLabel} />
    </section>
  )
}
