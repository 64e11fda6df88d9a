/** Where a kept set-aside stands, and how a person gets it back or rid of it. */

export function placeOf(dataRoot: string, id: string): string {
  return `${dataRoot}/.buildmend/set-aside/${id}`;
}

/** One sentence for log and report. */
export function howToEnd(dataRoot: string, id: string): string {
  return `It stands in ${placeOf(dataRoot, id)}; \`buildmend set-aside restore ${id}\` puts it back, \`buildmend set-aside delete ${id}\` deletes it`;
}
