/** Which of the new values differ from what was before; moments by their time. */
export function changedFields<Row extends object>(before: Row, values: Partial<Row>): (keyof Row & string)[] {
  // Object.keys loses that the keys are those of a row.
  const keys = Object.keys(values) as (keyof Row & string)[]
  return keys.filter((key) => values[key] !== undefined && plain(values[key]) !== plain(before[key]))
}

const plain = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : value)
