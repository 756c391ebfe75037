import { type ReactNode, useContext } from 'react'
import { LitTripContext } from './trips-map-context.ts'

/** A row of the list. What points at it, here or on the map, has it stand out in both; its content is made once. */
export function LitRow({ id, children }: { id: string; children: ReactNode }) {
  const { lit, light } = useContext(LitTripContext)
  return (
    <li
      onPointerEnter={() => light(id)}
      // A row that has the keyboard's focus stays lit.
      onPointerLeave={({ currentTarget }) => light(currentTarget.matches(':has(:focus-visible)') ? id : null)}
      onFocus={() => light(id)}
      onBlur={() => light(null)}
      data-lit={lit === id ? '' : undefined}
      className="group/row relative flex items-center gap-3 px-5 py-4 hover:bg-hover has-focus-visible:bg-hover data-lit:bg-hover"
    >
      {children}
    </li>
  )
}
