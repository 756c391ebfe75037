/** All that identity and access do: `identity/catalog-walk.test.ts` makes every event of these come to be. */
export const walkedCategories: readonly string[] = [
  'authentication',
  'two_factor',
  'sessions',
  'account',
  'account_links',
  'admin',
  'role_management',
  'permission_management',
  'api_keys',
  'platform_settings',
]
