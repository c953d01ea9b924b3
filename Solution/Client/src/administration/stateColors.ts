/** How the state of a process version looks. */
export const stateColors = { draft: 'warning', published: 'success', retired: 'informative' } as const;
