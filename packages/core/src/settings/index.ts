export { deleteCustomSetting } from './custom/delete-custom-setting.ts'
export { getCustomSetting } from './custom/get-custom-setting.ts'
export { listCustomSettings } from './custom/list-custom-settings.ts'
export { putCustomSetting } from './custom/put-custom-setting.ts'
export { readSecretSetting } from './custom/read-secret-setting.ts'
export { getPublicSettings } from './get-public-settings.ts'
export { getSetting } from './get-setting.ts'
export { listSettingChanges } from './list-setting-changes.ts'
export { listSettings } from './list-settings.ts'
export { listAllWithoutSecondFactor } from './list-without-second-factor.ts'
export { type Platform, readPlatform } from './read-platform.ts'
export {
  readFileSettings,
  readRetention,
  readSessionLifetime,
  readSetting,
} from './read-settings.ts'
export { updateSetting } from './update-setting.ts'
