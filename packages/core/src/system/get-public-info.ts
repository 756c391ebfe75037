import { NoInput, PublicInfo } from '@heimdall/contracts'
import { superAdminExists } from '../access/index.ts'
import { defineQuery } from '../kernel/index.ts'
import { readPlatform, readSetting } from '../settings/index.ts'

export const getPublicInfo = defineQuery({
  name: 'system.info',
  permission: 'public',
  input: NoInput,
  output: PublicInfo,
  async run({ services }) {
    const { db } = services.primary
    const [platform, registrationEnabled, hasAdmin] = await Promise.all([
      readPlatform(db),
      readSetting(db, 'registration_enabled'),
      superAdminExists(db),
    ])
    return {
      ...platform,
      version: services.version,
      registrationEnabled,
      setUpNeeded: !hasAdmin,
      mailDelivery: services.mailer.kind,
      geoAttribution: services.audit.geo?.describe().attribution ?? null,
    }
  },
})
