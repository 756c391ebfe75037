/** In place of rows that are not mounted. */
export function RowSpacer({ height }: { height: number }) {
  if (height <= 0) return null
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a plain row does not take the focus.
    <tr aria-hidden="true">
      <td style={{ height }} className="p-0" />
    </tr>
  )
}
