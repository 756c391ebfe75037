/** As it stands in the form. */
export interface PlannedStop {
  key: string
  name: string
  latitude: string
  longitude: string
}
