const special = /["\\]/

/** PostgreSQL's array literal; the driver would spend most of its time on guessing types otherwise. */
export const toTextArray = <Item>(items: readonly Item[], read: (item: Item) => string | null): string =>
  toArray(items, (item) => quote(read(item)))

/** Of elements that are written as the literal takes them. */
export function toArray<Item>(items: readonly Item[], write: (item: Item) => string): string {
  let literal = '{'
  for (const item of items) literal += `${write(item)},`
  return `${items.length > 0 ? literal.slice(0, -1) : literal}}`
}

/** Any text as an element. */
export function quote(value: string | null): string {
  if (value === null) return 'NULL'
  return `"${special.test(value) ? value.replaceAll(/["\\]/g, '\\$&') : value}"`
}
