import type { Counted } from './counted.ts'

interface Texts {
  title(username: string, platform: string): string
  heading: string
  about(platform: string): string
  overview: string
  care: string
  counted: Record<Counted, string>
  chapters: Record<
    | 'profile'
    | 'security'
    | 'platformAccounts'
    | 'connectedApps'
    | 'ownedApps'
    | 'apiKeys'
    | 'sessions'
    | 'browsers'
    | 'exports'
    | 'devices'
    | 'trips'
    | 'geofences'
    | 'sharing'
    | 'seenBy'
    | 'reports'
    | 'activity',
    string
  >
  labels: Record<Label, string>
  first(shown: string, all: string): string
  positions(count: string): string
  holders(role: string): string
  nothing: string
  yes: string
  no: string
  none: string
  unknown: string
}

type Label =
  | 'username'
  | 'email'
  | 'language'
  | 'privacyMode'
  | 'created'
  | 'lastSignIn'
  | 'roles'
  | 'banned'
  | 'deletion'
  | 'password'
  | 'authenticator'
  | 'backupCodes'
  | 'passkeys'
  | 'platform'
  | 'name'
  | 'since'
  | 'app'
  | 'scopes'
  | 'lastUsed'
  | 'key'
  | 'clientId'
  | 'permissions'
  | 'device'
  | 'place'
  | 'address'
  | 'lastSeen'
  | 'trusted'
  | 'time'
  | 'size'
  | 'kind'
  | 'start'
  | 'duration'
  | 'distance'
  | 'audience'
  | 'precision'
  | 'delay'
  | 'who'
  | 'how'
  | 'views'
  | 'event'
  | 'status'
  | 'publicPage'
  | 'overlay'
  | 'zones'
  | 'type'

export const reportTexts: Record<'en' | 'de', Texts> = {
  en: {
    title: (username, platform) => `Data of ${username} in ${platform}`,
    heading: 'Your data',
    about: (platform) =>
      `This is what ${platform} knows of you, as you may ask for it by articles 15 and 20 of the GDPR. The report is for reading: long lists are shortened. Everything, without exception, stands in data.json beside it. Times are in UTC. Characters that this report has no letters for are shown as a dot (·); they are complete in data.json.`,
    overview: 'What there is',
    care: 'This report holds personal data. Keep it where nobody else can read it, and pass it on with care.',
    counted: {
      platformAccounts: 'Linked accounts',
      connectedApps: 'Connected apps',
      ownedApps: 'Apps of your own',
      apiKeys: 'API keys',
      passkeys: 'Passkeys',
      sessions: 'Sessions',
      auditEvents: 'Events of your account',
      devices: 'GPS devices',
      positions: 'Positions',
      trips: 'Trips',
      geofences: 'Places',
      geofenceEvents: 'Arrivals and departures',
      shares: 'Links to your location',
      grants: 'People and roles who may see you',
      seenBy: 'Times your location was seen',
      mails: 'Mails to you',
    },
    chapters: {
      profile: 'Profile',
      security: 'Sign-in and security',
      platformAccounts: 'Linked accounts',
      connectedApps: 'Connected apps',
      ownedApps: 'Apps of your own',
      apiKeys: 'API keys',
      sessions: 'Sessions',
      browsers: 'Browsers',
      exports: 'Exports of your data',
      devices: 'GPS devices and positions',
      trips: 'Trips',
      geofences: 'Places',
      sharing: 'Who may see where you are',
      seenBy: 'Who saw where you were',
      reports: 'Events you reported',
      activity: 'Activity',
    },
    labels: {
      username: 'Name',
      email: 'E-mail',
      language: 'Language',
      privacyMode: 'Privacy mode',
      created: 'Account since',
      lastSignIn: 'Last sign-in',
      roles: 'Roles',
      banned: 'Banned',
      deletion: 'Will be deleted',
      password: 'Password',
      authenticator: 'Authenticator app',
      backupCodes: 'Backup codes left',
      passkeys: 'Passkeys',
      platform: 'Platform',
      name: 'Name',
      since: 'Since',
      app: 'App',
      scopes: 'May',
      lastUsed: 'Last used',
      key: 'Begins with',
      clientId: 'Client ID',
      permissions: 'Permissions',
      device: 'Device',
      place: 'Place',
      address: 'Address',
      lastSeen: 'Last seen',
      trusted: 'Trusted until',
      time: 'Time',
      size: 'Size',
      kind: 'Kind',
      start: 'Start',
      duration: 'Duration',
      distance: 'Distance',
      audience: 'Audience',
      precision: 'Precision',
      delay: 'Delay',
      who: 'Who',
      how: 'How',
      views: 'Views',
      event: 'Event',
      status: 'Status',
      publicPage: 'Your public page',
      overlay: 'Overlays',
      zones: 'Privacy zones',
      type: 'Type',
    },
    first: (shown, all) => `The first ${shown} of ${all}. All of them are in data.json.`,
    positions: (count) => `Positions stored: ${count}. All of them are in data.json.`,
    holders: (role) => `All with the role ${role}`,
    nothing: 'There is nothing here.',
    yes: 'Yes',
    no: 'No',
    none: 'None',
    unknown: 'Unknown',
  },
  de: {
    title: (username, platform) => `Daten von ${username} in ${platform}`,
    heading: 'Deine Daten',
    about: (platform) =>
      `Das ist, was ${platform} über dich weiß, wie du es nach den Artikeln 15 und 20 der DSGVO verlangen kannst. Der Bericht ist zum Lesen da: Lange Listen sind gekürzt. Alles, ohne Ausnahme, steht daneben in data.json. Zeiten sind in UTC. Zeichen, für die dieser Bericht keine Schrift hat, erscheinen als Punkt (·); in data.json stehen sie vollständig.`,
    overview: 'Was es gibt',
    care: 'Dieser Bericht enthält persönliche Daten. Bewahre ihn so auf, dass niemand sonst ihn lesen kann, und gib ihn mit Bedacht weiter.',
    counted: {
      platformAccounts: 'Verknüpfte Konten',
      connectedApps: 'Verbundene Apps',
      ownedApps: 'Eigene Apps',
      apiKeys: 'API-Schlüssel',
      passkeys: 'Passkeys',
      sessions: 'Sitzungen',
      auditEvents: 'Ereignisse deines Kontos',
      devices: 'GPS-Geräte',
      positions: 'Positionen',
      trips: 'Fahrten',
      geofences: 'Orte',
      geofenceEvents: 'Ankünfte und Abfahrten',
      shares: 'Links zu deinem Standort',
      grants: 'Wer dich sehen darf',
      seenBy: 'Blicke auf deinen Standort',
      mails: 'E-Mails an dich',
    },
    chapters: {
      profile: 'Profil',
      security: 'Anmeldung und Sicherheit',
      platformAccounts: 'Verknüpfte Konten',
      connectedApps: 'Verbundene Apps',
      ownedApps: 'Eigene Apps',
      apiKeys: 'API-Schlüssel',
      sessions: 'Sitzungen',
      browsers: 'Browser',
      exports: 'Exporte deiner Daten',
      devices: 'GPS-Geräte und Positionen',
      trips: 'Fahrten',
      geofences: 'Orte',
      sharing: 'Wer sehen darf, wo du bist',
      seenBy: 'Wer gesehen hat, wo du warst',
      reports: 'Gemeldete Ereignisse',
      activity: 'Aktivität',
    },
    labels: {
      username: 'Name',
      email: 'E-Mail',
      language: 'Sprache',
      privacyMode: 'Privatmodus',
      created: 'Konto seit',
      lastSignIn: 'Letzte Anmeldung',
      roles: 'Rollen',
      banned: 'Gesperrt',
      deletion: 'Wird gelöscht',
      password: 'Passwort',
      authenticator: 'Authenticator-App',
      backupCodes: 'Übrige Backup-Codes',
      passkeys: 'Passkeys',
      platform: 'Plattform',
      name: 'Name',
      since: 'Seit',
      app: 'App',
      scopes: 'Darf',
      lastUsed: 'Zuletzt benutzt',
      key: 'Beginnt mit',
      clientId: 'Client-ID',
      permissions: 'Berechtigungen',
      device: 'Gerät',
      place: 'Ort',
      address: 'Adresse',
      lastSeen: 'Zuletzt gesehen',
      trusted: 'Vertraut bis',
      time: 'Zeit',
      size: 'Größe',
      kind: 'Art',
      start: 'Beginn',
      duration: 'Dauer',
      distance: 'Strecke',
      audience: 'Publikum',
      precision: 'Genauigkeit',
      delay: 'Verzögerung',
      who: 'Wer',
      how: 'Wie',
      views: 'Aufrufe',
      event: 'Ereignis',
      status: 'Status',
      publicPage: 'Deine öffentliche Seite',
      overlay: 'Overlays',
      zones: 'Private Zonen',
      type: 'Form',
    },
    first: (shown, all) => `Die ersten ${shown} von ${all}. Alle stehen in data.json.`,
    positions: (count) => `Gespeicherte Positionen: ${count}. Alle stehen in data.json.`,
    holders: (role) => `Alle mit der Rolle ${role}`,
    nothing: 'Hier gibt es nichts.',
    yes: 'Ja',
    no: 'Nein',
    none: 'Keine',
    unknown: 'Unbekannt',
  },
}
export type ReportTexts = Texts
