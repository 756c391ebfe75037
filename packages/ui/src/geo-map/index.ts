export { type Circle, CircleMap, type CircleMapProps } from './editor/circle-map.tsx'
export { ShapeEditor, type ShapeEditorProps } from './editor/shape-editor.tsx'
export type { ShapeEditorLabels } from './editor/shape-editor-labels.ts'
export { GeoMap, type GeoMapProps } from './geo-map.tsx'
export { HeatLayer, type MapHeat } from './heat/heat-layer.tsx'
export { LiveDevices, type LiveDevicesProps } from './live/live-devices.tsx'
export { createLiveStore, type LiveFix, type LiveLook, type LiveStore } from './live/live-store.ts'
export { type GeoMapState, useGeoMap } from './map-context.ts'
export type { MapLabels } from './map-labels.ts'
export { type Bounds, boundsOf, type MapView, parseView, printView } from './map-view.ts'
export type { MapArea } from './page/area-of.ts'
export { DeviceMap, type DeviceMapProps } from './page/device-map.tsx'
export type { DeviceMapLabels, MapMode } from './page/device-map-labels.ts'
export type { DeviceMapState } from './page/device-map-state.ts'
export { toCrossings, toDeviceNews, toShownDevice } from './page/from-contracts.ts'
export type { MapLayer } from './page/map-layer.ts'
export { type MapSearch, mapSearchOf, mapStateOf } from './page/map-search.ts'
export {
  type DeviceNews,
  type LiveDevicesSource,
  type ShownDevice,
  useLiveDevices,
} from './page/use-live-devices.ts'
export { type MapShape, ShapesLayer, type ShapesLayerProps } from './shapes/shapes-layer.tsx'
export { Scrubber, type ScrubberLabels, type ScrubberProps } from './track/scrubber.tsx'
export { type MapTrack, placeAt } from './track/track.ts'
export { TrackLayer, type TrackLayerProps } from './track/track-layer.tsx'
export { TrackLegend, type TrackLegendProps } from './track/track-legend.tsx'
export { TripMap, type TripMapProps } from './trip/trip-map.tsx'
