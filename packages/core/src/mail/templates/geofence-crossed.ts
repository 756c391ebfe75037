import { GeofenceEventKind } from '@heimdall/contracts'
import { z } from 'zod'
import { defineMail } from '../define-mail.ts'
import { timeText } from '../wording.ts'

/** To the owner of a fence who wants to hear of what their devices do there. Says no more than the name of the place. */
export const geofenceCrossed = defineMail({
  name: 'geofence_crossed',
  params: z.object({
    kind: GeofenceEventKind,
    geofenceId: z.uuid(),
    geofenceName: z.string(),
    deviceName: z.string(),
    time: z.string(),
  }),
  about: { en: 'A device at a geofence', de: 'Ein Gerät an einem Geofence' },
  write: {
    en: ({ kind, geofenceId, geofenceName, deviceName, time }) => ({
      subject: {
        enter: `${deviceName} has entered ${geofenceName}`,
        exit: `${deviceName} has left ${geofenceName}`,
        dwell: `${deviceName} is staying at ${geofenceName}`,
      }[kind],
      paragraphs: ['You get this mail because you have asked for it at this place.'],
      facts: [
        ['Place', geofenceName],
        ['Device', deviceName],
        ['Time', timeText('en', time)],
      ],
      action: { label: 'See the place', path: `/location/places/${geofenceId}` },
    }),
    de: ({ kind, geofenceId, geofenceName, deviceName, time }) => ({
      subject: {
        enter: `${deviceName} hat ${geofenceName} betreten`,
        exit: `${deviceName} hat ${geofenceName} verlassen`,
        dwell: `${deviceName} bleibt an ${geofenceName}`,
      }[kind],
      paragraphs: ['Du bekommst diese Mail, weil du sie für diesen Ort bestellt hast.'],
      facts: [
        ['Ort', geofenceName],
        ['Gerät', deviceName],
        ['Zeit', timeText('de', time)],
      ],
      action: { label: 'Ort ansehen', path: `/location/places/${geofenceId}` },
    }),
  },
})
