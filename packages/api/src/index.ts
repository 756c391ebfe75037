// Types only: a browser that imports a value from here does not build.
export type { AppRouter } from './root.ts'
