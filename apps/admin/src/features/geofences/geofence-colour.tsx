/** The colour that a geofence has on the map. */
export function GeofenceColour({ colour }: { colour: string }) {
  return (
    <span
      aria-hidden="true"
      className="size-3.5 shrink-0 rounded-full border border-line-strong"
      // Chosen by whoever drew it, so no token has it.
      style={{ backgroundColor: colour }}
    />
  )
}
