/** Who gets to see the way into the admin app; there the server decides again. */
export const seesAdminApp = (permissions: readonly string[]): boolean =>
  permissions.includes('audit:read') || permissions.includes('user:read')
