/**
 * A column as PostgreSQL writes an array of numbers, `{1.5,NULL}`: all but JSON, which is read natively, while the driver takes
 * its time for each row and column. What no number of JSON is, is none that anybody could use. Null: there are no rows.
 */
export function numbersOf(array: string | null): (number | null)[] {
  if (array === null) return []
  // An array of numbers and nulls, as it was asked for.
  return JSON.parse(`[${array.slice(1, -1).replaceAll(/NULL|NaN|-?Infinity/g, 'null')}]`) as (number | null)[]
}
