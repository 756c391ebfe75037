export * from './list-settings.ts'
export * from './list-without-second-factor.ts'
export * from './read-settings.ts'
export * from './update-setting.ts'
