/** What the name of a BuildKit vertex tells: an instruction of the Dockerfile, or BuildKit's own work. */

/** `[2/3] RUN make`, `[build 2/3] …`, `[linux/amd64 build 2/3] …`, bake's and Compose's `[web build 2/3] …`. */
const INSTRUCTION = /^\[(?:[^\]]+ )?\d+\/\d+\] /;
/** BuildKit's and buildx's own vertexes. What is neither is a frontend's step: its output is the user's. */
const INTERNAL =
  /^(?:\[(?:[^\]]+ )?(?:internal|auth)\]|(?:\[[^\]]+\] )?(?:exporting|importing|resolving|sending|pushing|unpacking|loading|preparing|inferring|merging|copying|writing|naming) |resolve image config|docker-image:\/\/|oci-layout:\/\/|git:\/\/|https?:\/\/)/;

export function isInstruction(name: string): boolean {
  return INSTRUCTION.test(name);
}

/** A user's step whose name starts like BuildKit's own work still counts as the user's when it is numbered. */
export function isInternal(name: string): boolean {
  return !isInstruction(name) && INTERNAL.test(name);
}
