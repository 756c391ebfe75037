/** The colour that a place has on the map. */
export function PlaceColour({ colour }: { colour: string }) {
  return (
    <span
      aria-hidden="true"
      className="size-4 shrink-0 rounded-full border border-line-strong"
      // Chosen by whoever drew it, so no token has it.
      style={{ backgroundColor: colour }}
    />
  )
}
