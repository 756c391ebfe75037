/** Addresses that others have written: to read, and not to follow by a slip of the hand. */
export function AddressList({ uris }: { uris: readonly string[] }) {
  return (
    <ul className="flex flex-col gap-1 font-mono text-xs wrap-anywhere">
      {uris.map((uri) => (
        <li key={uri}>{uri}</li>
      ))}
    </ul>
  )
}
