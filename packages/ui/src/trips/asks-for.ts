/** Whether what has been asked for is this, whatever else it says: one map shows ways of several devices and days in turn. */
export const asksFor = (asked: unknown, wanted: Readonly<Record<string, string>>): boolean => {
  const said = new Map<string, unknown>(typeof asked === 'object' && asked ? Object.entries(asked) : [])
  return Object.entries(wanted).every(([name, value]) => said.get(name) === value)
}
