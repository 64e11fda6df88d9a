/** How docker lists an image and how containerd names it: the same name with and without what stands for Docker Hub. */

/** `docker.io/library/app:1` is `app:1`. */
export function shortImageName(name: string): string {
  return name.replace(/^docker\.io\/(?:library\/)?/, '');
}

/** With its registry (distribution/reference, `ParseDockerRef`): a first part that is a host has a dot, a port, or is `localhost`. */
export function fullImageName(name: string): string {
  const [first = '', ...rest] = name.split('/');
  if (rest.length === 0) return `docker.io/library/${name}`;
  return /[.:]/.test(first) || first === 'localhost' ? name : `docker.io/${name}`;
}
