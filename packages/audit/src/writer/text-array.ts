const special = /["\\]/

/** PostgreSQL's array literal; the driver would spend most of its time on guessing types otherwise. */
export function toTextArray<Item>(items: readonly Item[], read: (item: Item) => string | null): string {
  let literal = '{'
  for (const item of items) {
    const value = read(item)
    if (value === null) literal += 'NULL,'
    else literal += `"${special.test(value) ? value.replaceAll(/["\\]/g, '\\$&') : value}",`
  }
  return `${literal.slice(0, -1)}}`
}
