import {
  deleteCustomSetting,
  getCustomSetting,
  getPublicSettings,
  getSetting,
  listAllWithoutSecondFactor,
  listCustomSettings,
  listSettingChanges,
  listSettings,
  putCustomSetting,
  readSecretSetting,
  updateSetting,
} from '@heimdall/core'
import { command, query, router } from '../trpc.ts'

const tags = ['Settings']

export const settings = router({
  list: query(listSettings, {
    rest: {
      method: 'GET',
      path: '/v1/settings',
      operationId: 'listSettings',
      summary: 'The settings of this platform',
      description:
        'What each is called and does, in English and German; what its value may be, as a JSON Schema; what it is, and what it is by default.',
      tags,
    },
  }),
  public: query(getPublicSettings, {
    rest: {
      method: 'GET',
      path: '/v1/settings/public',
      operationId: 'getPublicSettings',
      summary: 'What anybody may know of the settings',
      tags,
    },
  }),
  get: query(getSetting, {
    rest: {
      method: 'GET',
      path: '/v1/settings/{key}',
      operationId: 'getSetting',
      summary: 'One setting of this platform',
      tags,
    },
  }),
  update: command(updateSetting, {
    rest: {
      method: 'PUT',
      path: '/v1/settings/{key}',
      operationId: 'updateSetting',
      summary: 'Change a setting; it counts at once',
      tags,
    },
  }),
  history: query(listSettingChanges, {
    rest: {
      method: 'GET',
      path: '/v1/settings/history/{key}',
      operationId: 'listSettingChanges',
      summary: 'What a setting was, and who has changed it',
      tags,
    },
  }),
  listCustom: query(listCustomSettings, {
    rest: {
      method: 'GET',
      path: '/v1/settings/custom',
      operationId: 'listCustomSettings',
      summary: 'The settings that the community has made for its bots',
      tags,
    },
  }),
  getCustom: query(getCustomSetting, {
    rest: {
      method: 'GET',
      path: '/v1/settings/custom/{key}',
      operationId: 'getCustomSetting',
      summary: 'One setting of the community',
      tags,
    },
  }),
  readSecret: query(readSecretSetting, {
    rest: {
      method: 'GET',
      path: '/v1/settings/secrets/{key}',
      operationId: 'readSecretSetting',
      summary: 'Tell a bot a secret setting of the community',
      description:
        'For API keys, and for apps that act for themselves. Each reading leaves the event system_setting_read. Keep the answer nowhere longer than needed.',
      tags,
    },
  }),
  putCustom: command(putCustomSetting, {
    rest: {
      method: 'PUT',
      path: '/v1/settings/custom/{key}',
      operationId: 'putCustomSetting',
      summary: 'Make or change a setting of the community',
      tags,
    },
  }),
  deleteCustom: command(deleteCustomSetting, {
    rest: {
      method: 'DELETE',
      path: '/v1/settings/custom/{key}',
      operationId: 'deleteCustomSetting',
      summary: 'Delete a setting of the community',
      tags,
    },
  }),
  withoutSecondFactor: query(listAllWithoutSecondFactor),
})
