/** Says in one line which variable is wrong, and how. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}
