import { NoInput, PublicInfo } from '@heimdall/contracts'
import { superAdminExists } from '../access/index.ts'
import { defineQuery } from '../kernel/index.ts'
import { readSetting } from '../settings/index.ts'

export const getPublicInfo = defineQuery({
  name: 'system.info',
  permission: 'public',
  input: NoInput,
  output: PublicInfo,
  async run({ services }) {
    const { db } = services.primary
    const [registrationEnabled, hasAdmin] = await Promise.all([
      readSetting(db, 'registration_enabled'),
      superAdminExists(db),
    ])
    return {
      name: 'Heimdall',
      version: services.version,
      registrationEnabled,
      setUpNeeded: !hasAdmin,
      mailDelivery: services.mailer.kind,
      geoAttribution: services.audit.geo?.describe().attribution ?? null,
    }
  },
})
