import { dataExportSchemaPath } from '@heimdall/contracts'
import type { ExportContext } from './export-context.ts'

type Facts = Record<'platform' | 'username' | 'url' | 'date' | 'schema' | 'contact', string>

/** README.txt, with line ends that every editor knows. */
export function readmeText({ user, services, locale, platform, now }: ExportContext): string {
  const { publicUrl } = services
  const facts = {
    platform: platform.name,
    username: user.username,
    url: publicUrl,
    date: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(
      now,
    ),
    schema: `${publicUrl}${dataExportSchemaPath}`,
    contact: platform.contact,
  }
  return texts[locale](facts).replaceAll('\n', '\r\n')
}

const texts: Record<'en' | 'de', (facts: Facts) => string> = {
  en: ({
    platform,
    username,
    url,
    date,
    schema,
    contact,
  }) => `YOUR DATA FROM ${platform.toLocaleUpperCase('en')}

Account:  ${username}
From:     ${url}
Made on:  ${date} UTC
${contact && `Contact:  ${contact}\n`}
WHAT IS IN HERE

data.json   Everything that ${platform} knows of you, for programs. Its structure is
            described at ${schema}
report.pdf  The same to read. Long lists are shortened there; data.json is complete.
README.txt  This text.

WHAT TO KNOW

- You have a right to this copy, and to take it elsewhere (GDPR, articles 15 and 20).
- It holds personal data: where you signed in, and where you were. Keep it where nobody
  else can read it, and pass it on with care.
- Passwords, keys, tokens and their hashes are not in here, nor is what would let
  somebody use them. API keys stand with their first characters alone.
- Other people are named only where you see their names in ${platform} too.
- "discordMemberships" is empty because nobody here asks Discord which servers you
  are in.
- Times are in UTC, distances in metres, speeds in km/h, positions in WGS 84.
- What happens while an export is being made may or may not be in it.
`,
  de: ({
    platform,
    username,
    url,
    date,
    schema,
    contact,
  }) => `DEINE DATEN AUS ${platform.toLocaleUpperCase('de')}

Konto:     ${username}
Von:       ${url}
Erstellt:  ${date} UTC
${contact && `Kontakt:   ${contact}\n`}
WAS DARIN IST

data.json   Alles, was ${platform} über dich weiß, für Programme. Der Aufbau steht
            unter ${schema}
report.pdf  Dasselbe zum Lesen. Lange Listen sind dort gekürzt; data.json ist vollständig.
README.txt  Dieser Text.

GUT ZU WISSEN

- Du hast ein Recht auf diese Kopie und darauf, sie mitzunehmen (DSGVO, Artikel 15 und 20).
- Sie enthält persönliche Daten: wo du dich angemeldet hast und wo du warst. Bewahre sie
  so auf, dass niemand sonst sie lesen kann, und gib sie mit Bedacht weiter.
- Passwörter, Schlüssel, Tokens und deren Hashes sind nicht dabei, und auch sonst nichts,
  womit jemand sie benutzen könnte. Von API-Schlüsseln steht nur der Anfang hier.
- Andere Menschen werden nur da genannt, wo du ihre Namen auch in ${platform} siehst.
- „discordMemberships“ ist leer, weil hier niemand bei Discord nachfragt, auf welchen
  Servern du bist.
- Zeiten sind in UTC, Strecken in Metern, Geschwindigkeiten in km/h, Orte in WGS 84.
- Was geschieht, während ein Export entsteht, kann darin fehlen.
`,
}
