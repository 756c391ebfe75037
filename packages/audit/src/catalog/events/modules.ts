import { defineEvents } from '../define-events.ts'
import { count, flag, personal, pub, text, texts, time } from '../metadata-fields.ts'

// Titles, places and ids of a journey lead to where somebody was: all of it is personal.
const trip = { title: personal(text), categoryId: personal(text), deviceId: personal(text) }
const location = {
  tripId: personal(text),
  name: personal(text),
  // Written by earlier versions: who reads the log need not be allowed to see positions.
  latitude: personal(count),
  longitude: personal(count),
}
const named = { name: personal(text) }
const changes = { changedFields: pub(texts) }

/** Trips, their locations (the named stops), categories and templates. */
export const modules = defineEvents('modules', {
  trip_created: {
    severity: 'info',
    resource: 'trip',
    icon: 'route',
    labels: { en: 'Trip created', de: 'Fahrt erstellt' },
    metadata: {
      ...trip,
      detected: pub(flag),
      templateId: personal(text),
      startedAt: personal(time),
      endedAt: personal(time),
    },
  },
  trip_updated: {
    severity: 'info',
    resource: 'trip',
    icon: 'notebook-pen',
    labels: { en: 'Trip updated', de: 'Fahrt aktualisiert' },
    metadata: { ...trip, ...changes },
  },
  trip_deleted: {
    severity: 'notice',
    resource: 'trip',
    icon: 'route-off',
    labels: { en: 'Trip deleted', de: 'Fahrt gelöscht' },
    metadata: trip,
  },
  location_created: {
    severity: 'info',
    resource: 'trip_location',
    icon: 'map-pin-plus',
    labels: { en: 'Trip location added', de: 'Halt hinzugefügt' },
    metadata: location,
  },
  location_updated: {
    severity: 'info',
    resource: 'trip_location',
    icon: 'map-pin-pen',
    labels: { en: 'Trip location updated', de: 'Halt aktualisiert' },
    metadata: { ...location, ...changes },
  },
  location_deleted: {
    severity: 'info',
    resource: 'trip_location',
    icon: 'map-pin-x',
    labels: { en: 'Trip location deleted', de: 'Halt gelöscht' },
    metadata: location,
  },
  trip_category_created: {
    severity: 'info',
    resource: 'trip_category',
    icon: 'tag-plus',
    labels: { en: 'Trip category created', de: 'Fahrtkategorie erstellt' },
    metadata: named,
  },
  trip_category_updated: {
    severity: 'info',
    resource: 'trip_category',
    icon: 'tag',
    labels: { en: 'Trip category updated', de: 'Fahrtkategorie aktualisiert' },
    metadata: { ...named, ...changes },
  },
  trip_category_deleted: {
    severity: 'info',
    resource: 'trip_category',
    icon: 'tag-x',
    labels: { en: 'Trip category deleted', de: 'Fahrtkategorie gelöscht' },
    metadata: named,
  },
  trip_template_created: {
    severity: 'info',
    resource: 'trip_template',
    icon: 'copy-plus',
    labels: { en: 'Trip template created', de: 'Fahrtvorlage erstellt' },
    metadata: named,
  },
  trip_template_updated: {
    severity: 'info',
    resource: 'trip_template',
    icon: 'layout-template',
    labels: { en: 'Trip template updated', de: 'Fahrtvorlage aktualisiert' },
    metadata: { ...named, ...changes },
  },
  trip_template_deleted: {
    severity: 'info',
    resource: 'trip_template',
    icon: 'copy-x',
    labels: { en: 'Trip template deleted', de: 'Fahrtvorlage gelöscht' },
    metadata: named,
  },
})
