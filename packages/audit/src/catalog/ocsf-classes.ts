/** The version of the Open Cybersecurity Schema Framework that ids and names below are taken from. */
export const ocsfVersion = '1.8.0'

/** The OCSF event classes the catalog maps to, with their activities (https://schema.ocsf.io). */
export const ocsfClasses = {
  incidentFinding: {
    uid: 2005,
    name: 'Incident Finding',
    activities: { Create: 1, Update: 2, Close: 3, Other: 99 },
  },
  accountChange: {
    uid: 3001,
    name: 'Account Change',
    activities: {
      Create: 1,
      Enable: 2,
      'Password Change': 3,
      'Password Reset': 4,
      Disable: 5,
      Delete: 6,
      Lock: 9,
      'MFA Factor Enable': 10,
      'MFA Factor Disable': 11,
      Unlock: 12,
      Other: 99,
    },
  },
  authentication: {
    uid: 3002,
    name: 'Authentication',
    activities: { Logon: 1, Logoff: 2, 'Authentication Ticket': 3, Other: 99 },
  },
  entityManagement: {
    uid: 3004,
    name: 'Entity Management',
    activities: {
      Create: 1,
      Read: 2,
      Update: 3,
      Delete: 4,
      Enroll: 6,
      Unenroll: 7,
      Enable: 8,
      Disable: 9,
      Deactivate: 11,
      Other: 99,
    },
  },
  userAccess: {
    uid: 3005,
    name: 'User Access Management',
    activities: { 'Assign Privileges': 1, 'Revoke Privileges': 2, Other: 99 },
  },
  groupManagement: {
    uid: 3006,
    name: 'Group Management',
    activities: { 'Assign Privileges': 1, 'Revoke Privileges': 2, Delete: 5, Create: 6, Other: 99 },
  },
  applicationLifecycle: {
    uid: 6002,
    name: 'Application Lifecycle',
    activities: { Start: 3, Stop: 4, Enable: 6, Disable: 7, Update: 8, Other: 99 },
  },
  apiActivity: {
    uid: 6003,
    name: 'API Activity',
    activities: { Create: 1, Read: 2, Update: 3, Delete: 4, Other: 99 },
  },
  fileHosting: {
    uid: 6006,
    name: 'File Hosting Activity',
    activities: { Upload: 1, Download: 2, Update: 3, Delete: 4, Other: 99 },
  },
  applicationError: {
    uid: 6008,
    name: 'Application Error',
    activities: { 'General Error': 1, Other: 99 },
  },
} as const

export type OcsfClass = keyof typeof ocsfClasses

/** A class and one of **its** activities: the compiler refuses an activity of another class. */
export type OcsfMapping = {
  [C in OcsfClass]: { readonly class: C; readonly activity: keyof (typeof ocsfClasses)[C]['activities'] }
}[OcsfClass]

/** OCSF's categories are the thousands of its class ids. */
export const ocsfCategories: Readonly<Record<number, string>> = {
  2: 'Findings',
  3: 'Identity & Access Management',
  6: 'Application Activity',
}
