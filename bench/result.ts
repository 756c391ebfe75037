/** Lines of a benchmark's report: what, and how much with its unit. */
export type Report = [label: string, value: string][]

export const perSecond = (value: number) => `${Math.round(value).toLocaleString('en')}/s`
export const ratio = (value: number) => `${value.toFixed(2)}×`
export const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
