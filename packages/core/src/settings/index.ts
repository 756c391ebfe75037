export { listSettings, readSettings } from './list-settings.ts'
export { listAllWithoutSecondFactor } from './list-without-second-factor.ts'
export { defaultSettings, fitting, readSessionLifetime, readSetting } from './read-settings.ts'
export { updateSetting } from './update-setting.ts'
