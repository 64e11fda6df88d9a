/** Versions of the components that a build runs on. */

export const COMPONENTS = ['engine', 'containerd', 'runc', 'kernel'] as const;
export type Component = (typeof COMPONENTS)[number];
/** As the engine tells them (`GET /version`); what it does not tell is absent. */
export type ComponentVersions = Readonly<Partial<Record<Component, string>>>;
