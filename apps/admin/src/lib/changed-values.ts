/** What a form changes of what it began with. Only that is sent, for somebody else may have changed the rest meanwhile. */
export function changedValues<Values extends object>(
  before: NoInfer<Partial<Values>>,
  values: Values,
): Partial<Values> {
  const changed: Partial<Values> = { ...values }
  for (const name in values) {
    if (JSON.stringify(values[name]) === JSON.stringify(before[name])) delete changed[name]
  }
  return changed
}
