import type { FileFolder } from '@heimdall/contracts'

/** From the top down to a folder. */
export function pathTo(folders: readonly FileFolder[], id: string | null | undefined): FileFolder[] {
  const folder = folders.find((one) => one.id === id)
  return folder ? [...pathTo(folders, folder.parentId), folder] : []
}

/** Every folder under its whole path, as a choice of where something goes. `except`: with all that lies in it. */
export function placesOf(folders: readonly FileFolder[], except?: string): { id: string; label: string }[] {
  return folders
    .map(({ id }) => ({ id, path: pathTo(folders, id) }))
    .filter(({ path }) => !path.some(({ id }) => id === except))
    .map(({ id, path }) => ({ id, label: path.map(({ name }) => name).join(' / ') }))
    .sort((a, b) => a.label.localeCompare(b.label))
}
