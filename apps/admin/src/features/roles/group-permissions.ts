/** Permissions by the part before the colon, in the order in which they come. */
export function groupPermissions<Item extends { name: string }>(
  items: readonly Item[],
): { resource: string; items: Item[] }[] {
  const groups = Map.groupBy(items, ({ name }) => name.split(':')[0] ?? '')
  return [...groups].map(([resource, members]) => ({ resource, items: members }))
}
